import type { CellIssue } from './cell-issue.ts';

const FORMULA = /^[=+\-@\t\r＝＋－＠﹢﹣﹫﹦]/;

/** An issue if a spreadsheet would run the text as a formula when it opens the published file. */
export const formula = (raw: string, cleaned: string): CellIssue | undefined =>
  FORMULA.test(raw) || FORMULA.test(cleaned)
    ? { code: 'cell/formula', what: 'formula', expected: { kind: 'no-formula' } }
    : undefined;
