import type { Column } from '../../../../../schemas/model/column.ts';
import { type ReadCell, refuse } from '../cell-issue.ts';
import { expectedOf } from '../expected.ts';

/** Text without conversion. In a column with a fixed number of digits, a shorter number has lost its leading zeros in a spreadsheet. */
export const textCell = (column: Column): ReadCell => {
  const { digits } = column;
  if (digits === undefined) return (cell) => cell;
  const expected = expectedOf(column);
  return (cell) =>
    /^\d+$/.test(cell) && cell.length < digits
      ? refuse({ code: 'cell/leading-zeros', what: 'digits', expected, detail: { digits } })
      : cell;
};
