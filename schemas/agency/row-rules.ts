import type { RowRule } from '../model/dataset.ts';
import { text } from '../model/text.ts';

/** Row rules that several datasets share. */

/** The event of a row happened in the month that it is reported for. */
export const inPeriod = <C extends string>(
  id: string,
  column: C,
): RowRule<{ readonly periode: string } & Readonly<Record<C, string>>> => ({
  id,
  column,
  holds: (row) => row[column].startsWith(row.periode),
  expected: text('tanggal di bulan periode', 'a date in the month of the period'),
});
