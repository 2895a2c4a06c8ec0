import type { Expected } from './expected.ts';
import type { Text } from './text.ts';

/**
 * What can be wrong with an upload, as scope/kind; the scope says where to look. Names follow the Frictionless
 * error types if one fits.
 */
export const FINDING_CODES = [
  'file/address',
  'file/empty',
  'file/no-rows',
  'file/not-csv',
  'file/encoding',
  'file/encoding-guessed',
  'file/utf-16',
  'file/line-ends',
  'file/too-large',
  'file/delimiter',
  'file/title-rows',
  'file/control-total',
  'file/trailing-blank',
  'file/no-final-newline',
  'file/implausible',
  'workbook/broken',
  'workbook/encrypted',
  'workbook/macros',
  'workbook/too-large',
  'workbook/sheets',
  'workbook/hidden',
  'workbook/merged',
  'workbook/formula',
  'workbook/error-value',
  'workbook/boolean',
  'workbook/date',
  'workbook/date-as-text',
  'workbook/number',
  'workbook/number-format',
  'header/missing',
  'header/unknown',
  'header/duplicate',
  'header/empty',
  'header/reserved',
  'header/too-many',
  'header/personal-data',
  'row/field-count',
  'row/quote',
  'row/total',
  'row/second-table',
  'row/rule',
  'row/reference',
  'row/duplicate-key',
  'cell/required',
  'cell/type',
  'cell/constraint',
  'cell/code',
  'cell/period',
  'cell/ambiguous-number',
  'cell/ambiguous-region',
  'cell/leading-zeros',
  'cell/control-character',
  'cell/garbled',
  'cell/formula',
  'cell/too-long',
  'cell/personal-data',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** Where a finding is and what it is about. */
interface FindingFacts {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** The rule that was broken: a column's (`jenis.code`), a row rule's (`ends-after-signature`) or the code itself. */
  readonly ruleId: string;
  /** Physical line, 1-based. */
  readonly line?: number;
  /** Data row, 1-based; the header is not counted. */
  readonly row?: number;
  readonly column?: string;
  /** Absent if the finding is about personal data. */
  readonly value?: string;
  /** Only if one is certain. */
  readonly suggestion?: string;
  /** Other facts that the sentence needs: a byte offset, other lines, both readings of a code. */
  readonly detail?: Readonly<Record<string, string | number | readonly number[]>>;
}

/** One thing found in an upload, as data. Its sentences are made in pipeline/upload/report/sentences/. */
export interface Finding extends FindingFacts {
  /** What would have been accepted. */
  readonly expected: Expected;
}

/** A finding with its sentences, as reports carry it. */
export interface ReportedFinding extends FindingFacts {
  readonly expected: Text;
  readonly messages: Text;
}

/** The other lines that a finding is about, beside its own (see pipeline/upload/validate/finding-list.ts). */
export const alsoLines = ({ detail }: Pick<FindingFacts, 'detail'>): readonly number[] =>
  Array.isArray(detail?.alsoLines) ? detail.alsoLines : [];

/** How often the rules were broken: a finding counts for itself and for the other lines that it names. */
export const occurrences = (findings: readonly Pick<FindingFacts, 'detail'>[]): number =>
  findings.reduce((sum, finding) => sum + 1 + alsoLines(finding).length, 0);

const WARNINGS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'file/encoding-guessed',
  'file/utf-16',
  'file/trailing-blank',
  'file/no-final-newline',
  'file/implausible',
  'row/reference',
]);

/** A finding with the usual severity of its code and the code as its rule, unless `more` says otherwise. */
export const finding = (
  code: FindingCode,
  expected: Expected,
  more: Partial<Omit<Finding, 'code' | 'expected'>> = {},
): Finding => ({
  code,
  severity: WARNINGS.has(code) ? 'warning' : 'error',
  ruleId: code,
  expected,
  ...more,
});
