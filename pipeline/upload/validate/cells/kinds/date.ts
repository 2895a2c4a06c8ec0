import type { Column } from '../../../../../schemas/model/column.ts';
import type { Expected } from '../../../../../schemas/model/expected.ts';
import type { Context } from '../../context.ts';
import { type ReadCell, refuse } from '../cell-issue.ts';
import { expectedOf } from '../expected.ts';
import { isoDate, monthNumber, serialDate } from './calendar.ts';

/** Real calendar dates, `2024-12-31`, `31/12/2024` or `31-12-2024`, to ISO; not after today unless the column may. */
export const dateCell = (column: Column, { today }: Context): ReadCell => {
  const expected = expectedOf(column);
  const notAfter: Expected = { kind: 'date-until', day: today };
  return (cell) => {
    const iso = read(cell);
    if (iso !== undefined) {
      if (column.future || iso <= today) return iso;
      return refuse({ code: 'cell/constraint', what: 'future', expected: notAfter });
    }
    const { kind, suggestion } = diagnose(cell);
    return refuse({
      code: 'cell/type',
      what: 'date',
      expected,
      detail: { kind },
      ...(suggestion && { suggestion }),
    });
  };
};

const read = (cell: string): string | undefined => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(cell);
  return local ? isoDate(Number(local[4]), Number(local[3]), Number(local[1])) : undefined;
};

/** The form of a refused date, and a suggested date if that is certain. */
const diagnose = (cell: string): { kind: string; suggestion?: string | undefined } => {
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(cell);
  if (american) {
    const suggestion = isoDate(Number(american[3]), Number(american[1]), Number(american[2]));
    return suggestion ? { kind: 'month-first', suggestion } : { kind: 'no-such-day' };
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return { kind: 'no-such-day' };
  if (/^\d{1,2}[/.-](\d{1,2}|[a-z]{3,9})[/.-]\d{2}$/i.test(cell)) return { kind: 'two-digit-year' };
  if (/^\d{5}$/.test(cell)) return { kind: 'serial', suggestion: serialDate(Number(cell)) };
  const worded = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})$/i.exec(cell);
  if (worded)
    return {
      kind: 'words',
      suggestion: isoDate(Number(worded[3]), monthNumber(worded[2] as string) ?? 0, Number(worded[1])),
    };
  const timed = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}[:.]/.exec(cell);
  if (timed) return { kind: 'time', suggestion: read(timed[1] as string) };
  return { kind: 'other' };
};
