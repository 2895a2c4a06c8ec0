import type { Column } from '../../../../../schemas/model/column.ts';
import { type ReadCell, refuse } from '../cell-issue.ts';
import { expectedOf } from '../expected.ts';

/** Text as it is. A column of a fixed count of digits names the zeros that a spreadsheet took from the front. */
export const textCell = (column: Column): ReadCell => {
  const { digits } = column;
  if (digits === undefined) return (cell) => cell;
  const expected = expectedOf(column);
  return (cell) =>
    /^\d+$/.test(cell) && cell.length < digits
      ? refuse({ code: 'cell/leading-zeros', what: 'digits', expected, detail: { digits } })
      : cell;
};

const FORMULA = /^[=+\-@\t\r＝＋－＠﹢﹣﹫﹦]/;

/** Text that a spreadsheet would run when the published file is opened. */
export const formula = (raw: string, cleaned: string) =>
  FORMULA.test(raw) || FORMULA.test(cleaned)
    ? ({ code: 'cell/formula', what: 'formula', expected: { kind: 'no-formula' } } as const)
    : undefined;
