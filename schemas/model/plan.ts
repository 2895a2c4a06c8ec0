import type { CodeList } from './code-list.ts';
import type { Dimension, PlannedTable } from './dataset.ts';
import type { PeriodKind } from './period.ts';
import { type Text, text } from './text.ts';

/** Short forms for the release plans of `schemas/agency/datasets/`. */

const PER_PERIOD: Readonly<Record<PeriodKind, Text>> = {
  month: text('Per bulan', 'By month'),
  'half-year': text('Per semester', 'By half-year'),
  year: text('Per tahun', 'By year'),
};

const titleOf = (period: PeriodKind, area: PlannedTable['area']): Text => {
  const { id, en } = PER_PERIOD[period];
  return area === 'province' ? { id, en } : text(`${id} dan kabupaten/kota`, `${en} and regency`);
};

/** A planned table. Defaults: the province, no dimensions, a title from its period and area. */
export const table = (
  plan: Pick<PlannedTable, 'id' | 'period' | 'measures'> & Partial<PlannedTable>,
): PlannedTable => {
  const area = plan.area ?? 'province';
  return { area, by: [], title: titleOf(plan.period, area), ...plan };
};

/** The dimension over a column, named after its code list. */
export const dimension = (
  column: string,
  codes: CodeList,
  collapse?: Readonly<Record<string, string>>,
): Dimension => ({ column, title: codes.title, codes, ...(collapse && { collapse }) });
