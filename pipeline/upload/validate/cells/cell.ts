import type { Column, ColumnKind } from '../../../../schemas/model/column.ts';
import type { Value } from '../../../../schemas/model/dataset.ts';
import { clean, controlIn } from '../clean.ts';
import type { Context } from '../context.ts';
import type { PersonalClass } from '../personal/classes.ts';
import { personalClass } from '../personal/personal.ts';
import { isRefusal, type Problem, type ReadCell, type Refusal, refuse } from './cell-issue.ts';
import { judge } from './column-type.ts';
import { expectedOf } from './expected.ts';
import { garbled } from './garbled.ts';
import { codeCell, codesCell } from './kinds/code.ts';
import { dateCell } from './kinds/date.ts';
import { decimalCell } from './kinds/decimal.ts';
import { integerCell } from './kinds/integer.ts';
import { monthCell } from './kinds/month.ts';
import { formula, textCell } from './kinds/text.ts';

/** Reads a raw cell of one column: its typed value, or everything that is wrong with it. */
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

/**
 * The second half of a column's reader: cells that are clean, not empty and hold nothing that no cell may hold. What a
 * cell then is, its kind's reader and the column's zod type say.
 */
export const typedReader = (column: Column, context: Context): ReadCell => {
  const read = READERS[column.kind](column, context);
  const judged = judge(column);
  const isFreeText = isFree(column);
  const count = column.kind === 'integer' || column.kind === 'decimal';
  return (cell) => {
    // Ten digits or more are no count: a telephone or identity number in the wrong column.
    const personal = (isFreeText || (count && cell.length >= 10)) && personalClass(cell);
    if (personal) return refuse(personalProblem(personal, context));
    const value = read(cell);
    if (isRefusal(value)) return secretly(cell, value, context);
    const result = judged(value);
    return isRefusal(result) ? secretly(cell, result, context) : result;
  };
};

/** The reader of a column. What repeats (codes, months, counts, and what is wrong with them) is read once. */
export const cellReader = (column: Column, context: Context): ReadRaw => {
  const typed = typedReader(column, context);
  const expected = expectedOf(column);
  const isFreeText = isFree(column);
  const count = column.kind === 'integer' || column.kind === 'decimal';
  const required = refuse({ code: 'cell/required', what: 'required', expected, detail: { count: +count } });
  const plain: ReadRaw = (raw) => {
    const wrong = tooLong(raw, context.cellBytes);
    if (wrong) return refuse(wrong);
    const cell = clean(raw);
    const unsafe = (column.kind === 'text' && formula(raw, cell)) || controlProblem(raw);
    if (unsafe) return secretly(cell, refuse(unsafe), context);
    const damage = isFreeText && garbled(raw);
    if (damage)
      return secretly(
        cell,
        refuse({
          code: 'cell/garbled',
          what: 'garbled',
          expected: { kind: 'whole-letters' },
          detail: { kind: damage },
        }),
        context,
      );
    if (cell === '') return column.optional ? undefined : required;
    return typed(cell);
  };
  return isFreeText ? plain : remembering(plain);
};

/** Personal data and nothing else, for the cells of columns that the dataset does not know. */
export const unknownCellReader =
  (context: Context): ReadRaw =>
  (raw) => {
    const personal = personalClass(clean(raw.slice(0, context.cellBytes)));
    return personal ? refuse(personalProblem(personal, context)) : undefined;
  };

/** A refusal shows the value that it refuses, so a value that is personal data is refused as that. */
const secretly = (cell: string, refusal: Refusal, context: Context): Refusal => {
  const personal = personalClass(cell);
  return personal ? refuse(personalProblem(personal, context)) : refusal;
};

const personalProblem = (personal: PersonalClass, { dataset }: Context): Problem => ({
  code: 'cell/personal-data',
  what: 'personal-data',
  expected: { kind: 'no-personal-data' },
  detail: { class: personal, dataset: dataset.id },
  secret: true,
});

const controlProblem = (raw: string): Problem | undefined => {
  const character = controlIn(raw.trim());
  return character === undefined
    ? undefined
    : {
        code: 'cell/control-character',
        what: 'control-character',
        expected: { kind: 'no-control-characters' },
        detail: { character },
      };
};

const tooLong = (raw: string, limit: number): Problem | undefined =>
  raw.length * 3 > limit && new TextEncoder().encode(raw).length > limit
    ? {
        code: 'cell/too-long',
        what: 'too-long',
        expected: { kind: 'at-most-cell-bytes', max: limit },
        detail: { limit },
      }
    : undefined;

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

/** A cell by itself: a longer cell is a view of the block of text that it was cut from, and would keep all of that. */
const unpinned = (raw: string): string => (raw.length < 13 ? raw : [...raw].join(''));
