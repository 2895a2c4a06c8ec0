import type { Dataset, Sensitivity } from '../../../schemas/model/dataset.ts';
import { PERIOD_KINDS, type PeriodKind } from '../../../schemas/model/period.ts';
import { type Text, text } from '../../../schemas/model/text.ts';

/** Facts of a declaration in words. */

export const SENSITIVITY: Readonly<Record<Sensitivity, Text>> = {
  public: text('Baris sumbernya terbuka', 'Source rows are public'),
  low: text('Tentang orang: hanya angka gabungan', 'About people: aggregates only'),
  specific: text('Data pribadi spesifik: hanya angka gabungan', 'Specific personal data: aggregates only'),
};

export const PERIOD: Readonly<Record<PeriodKind, Text>> = {
  month: text('bulanan', 'monthly'),
  'half-year': text('semesteran', 'half-yearly'),
  year: text('tahunan', 'yearly'),
};

/** The kinds of period that a dataset's figures are published by, the finest first. */
export const periodKindsOf = ({ release }: Pick<Dataset, 'release'>): readonly PeriodKind[] =>
  PERIOD_KINDS.filter((kind) => release.tables.some(({ period }) => period === kind));

/** Whether any of its tables is by regency. */
export const hasRegencies = ({ release }: Pick<Dataset, 'release'>): boolean =>
  release.tables.some(({ area }) => area === 'regency');

/** Texts one after another: `bulanan, tahunan`. */
export const listed = (texts: readonly Text[]): Text =>
  text(texts.map(({ id }) => id).join(', '), texts.map(({ en }) => en).join(', '));
