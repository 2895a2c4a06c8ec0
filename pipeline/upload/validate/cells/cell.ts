import type { Column, ColumnKind } from '../../../../schemas/model/column.ts';
import type { Value } from '../../../../schemas/model/dataset.ts';
import { clean } from '../clean.ts';
import type { Context } from '../context.ts';
import { isRefusal, type ReadCell, type Refusal, refuse } from './cell-issue.ts';
import { typeCheck } from './column-type.ts';
import { controlCharacter } from './control-character.ts';
import { expectedOf } from './expected.ts';
import { formula } from './formula.ts';
import { garbled } from './garbled.ts';
import { codeCell, codesCell } from './kinds/code.ts';
import { dateCell } from './kinds/date.ts';
import { decimalCell } from './kinds/decimal.ts';
import { integerCell } from './kinds/integer.ts';
import { monthCell } from './kinds/month.ts';
import { textCell } from './kinds/text.ts';
import { personalRefusal, withoutPersonalData } from './personal-data.ts';
import { tooLong } from './too-long.ts';

/** Reads a raw cell of one column: returns its typed value, or all that is wrong with it. */
export type ReadRaw = (raw: string) => Value | Refusal;

const READERS: Readonly<Record<ColumnKind, (column: Column, context: Context) => ReadCell>> = {
  text: textCell,
  code: codeCell,
  codes: codesCell,
  integer: integerCell,
  decimal: decimalCell,
  date: dateCell,
  month: monthCell,
};

const REMEMBERED = 2048;

const isFree = ({ kind, digits }: Column): boolean => kind === 'text' && digits === undefined;

const isNumber = ({ kind }: Column): boolean => kind === 'integer' || kind === 'decimal';

/**
 * The second half of a column's reader, for cells that are clean, not empty and without forbidden content: the reader of
 * the column's kind, then the check by its zod type.
 */
export const typedReader = (column: Column, context: Context): ReadCell => {
  const read = READERS[column.kind](column, context);
  const checked = typeCheck(column);
  const isFreeText = isFree(column);
  const isCount = isNumber(column);
  return (cell) => {
    // Ten digits or more are not a count, but a telephone or identity number in the wrong column.
    const personal =
      isFreeText || (isCount && cell.length >= 10) ? personalRefusal(cell, context) : undefined;
    if (personal) return personal;
    const value = read(cell);
    if (isRefusal(value)) return withoutPersonalData(cell, value, context);
    const result = checked(value);
    return isRefusal(result) ? withoutPersonalData(cell, result, context) : result;
  };
};

/** The reader of a column. It remembers what repeats: codes, months, counts, and what is wrong with them. */
export const cellReader = (column: Column, context: Context): ReadRaw => {
  const typed = typedReader(column, context);
  const expected = expectedOf(column);
  const isFreeText = isFree(column);
  const required = refuse({
    code: 'cell/required',
    what: 'required',
    expected,
    detail: { count: +isNumber(column) },
  });
  const plain: ReadRaw = (raw) => {
    const long = tooLong(raw, context.cellBytes);
    if (long) return refuse(long);
    const cell = clean(raw);
    const unsafe =
      (column.kind === 'text' ? formula(raw, cell) : undefined) ??
      controlCharacter(raw) ??
      (isFreeText ? garbled(raw) : undefined);
    if (unsafe) return withoutPersonalData(cell, refuse(unsafe), context);
    if (cell === '') return column.optional ? undefined : required;
    return typed(cell);
  };
  return isFreeText ? plain : remembering(plain);
};

/** The reader for columns that the dataset does not know: it looks for personal data only. */
export const unknownCellReader =
  (context: Context): ReadRaw =>
  (raw) =>
    personalRefusal(clean(raw.slice(0, context.cellBytes)), context);

const remembering = (read: ReadRaw): ReadRaw => {
  const known = new Map<string, Value | Refusal>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const result = read(raw);
    if (known.size < REMEMBERED) known.set(unpinned(raw), result);
    return result;
  };
};

/** A copy of a cell. A longer cell is a view of the block of text that it was cut from, and would keep that in memory. */
const unpinned = (raw: string): string => (raw.length < 13 ? raw : [...raw].join(''));
