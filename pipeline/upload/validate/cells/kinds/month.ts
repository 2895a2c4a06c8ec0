import type { Column } from '../../../../../schemas/model/column.ts';
import type { Expected } from '../../../../../schemas/model/expected.ts';
import type { Context } from '../../context.ts';
import { type ReadCell, refuse } from '../cell-issue.ts';
import { expectedOf } from '../expected.ts';
import { monthNumber } from './calendar.ts';

/** `2024-12`, `Desember 2024` or `Des 2024` as `2024-12`; undefined for anything else. */
const readMonth = (cell: string): string | undefined => {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(cell)) return cell;
  const worded = /^([a-z]+\.?)[ -](\d{4})$/i.exec(cell);
  const month = worded && monthNumber(worded[1] as string);
  return month ? `${worded[2]}-${String(month).padStart(2, '0')}` : undefined;
};

/** Months to `YYYY-MM`. The column `periode` must have the upload's own month; no month may be in the future. */
export const monthCell = (column: Column, { period, today }: Context): ReadCell => {
  const own = column.name === 'periode';
  const expected: Expected = own ? { kind: 'upload-period', period } : expectedOf(column);
  const refusal = (detail: { kind: string; read?: string }) =>
    refuse({ code: 'cell/period', what: 'period', expected, detail });
  return (cell) => {
    const month = readMonth(cell);
    if (month === undefined) return refusal({ kind: 'form' });
    // As texts a month comes before each of its days, so that today's month is not after today.
    const isFuture = month > today;
    if (own ? month !== period : isFuture)
      return refusal({ kind: isFuture ? 'future' : 'other', read: month });
    return month;
  };
};
