import type { Text } from './text.ts';

/**
 * What can be wrong with an upload. Scope/kind; the scope says where to look. The names follow the
 * Frictionless error types where one fits.
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

/**
 * One thing found in an upload, as data. Sentences are made at the edge (pipeline/upload/report/sentences.ts).
 * `line` is the physical line, 1-based; `row` the data row, 1-based, header not counted.
 * `value` is absent where the finding is about personal data.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** The rule that spoke: a column's (`jenis.code`), a row rule's (`ends-after-signature`) or the code itself. */
  readonly ruleId: string;
  readonly line?: number;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** What would have been accepted. */
  readonly expected: Text;
  /** Only where one is certain. */
  readonly suggestion?: string;
  /** Other facts the sentence needs: a byte offset, other lines, both readings of a code. */
  readonly detail?: Readonly<Record<string, string | number | readonly number[]>>;
}

/** The lines beside its own that a finding stands for (see pipeline/upload/validate/finding-list.ts). */
export const alsoLines = ({ detail }: Pick<Finding, 'detail'>): readonly number[] =>
  Array.isArray(detail?.alsoLines) ? detail.alsoLines : [];

/** How often the rule spoke: a finding stands for itself and for the other lines that it names. */
export const occurrences = (findings: readonly Finding[]): number =>
  findings.reduce((sum, finding) => sum + 1 + alsoLines(finding).length, 0);

/** A finding with its sentences, as reports carry it. */
export interface ReportedFinding extends Finding {
  readonly messages: Text;
}

const WARNINGS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'file/encoding-guessed',
  'file/utf-16',
  'file/trailing-blank',
  'file/no-final-newline',
  'file/implausible',
  'row/reference',
]);

/** A finding with the severity that its code has by nature, and the code as its rule, unless told otherwise. */
export const finding = (
  code: FindingCode,
  expected: Text,
  more: Partial<Omit<Finding, 'code' | 'expected'>> = {},
): Finding => ({
  code,
  severity: WARNINGS.has(code) ? 'warning' : 'error',
  ruleId: code,
  expected,
  ...more,
});
