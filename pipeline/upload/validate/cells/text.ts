import type { Column } from '../../../../schemas/model/column.ts';
import { text } from '../../../../schemas/model/text.ts';
import { expectedOf } from '../expected.ts';
import { type ReadCell, refuse } from '../problem.ts';

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
const NO_FORMULA = text(
  'teks yang tidak diawali = + - @, tab atau akhir baris',
  'text that does not begin with = + - @, a tab or a line end',
);

/** Text that a spreadsheet would run when the published file is opened. */
export const formula = (raw: string, cleaned: string) =>
  FORMULA.test(raw) || FORMULA.test(cleaned)
    ? ({ code: 'cell/formula', what: 'formula', expected: NO_FORMULA } as const)
    : undefined;
