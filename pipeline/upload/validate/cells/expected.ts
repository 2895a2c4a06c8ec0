import * as z from 'zod';
import type { CodeList } from '../../../../schemas/model/code-list.ts';
import type { Column } from '../../../../schemas/model/column.ts';
import type { Expected } from '../../../../schemas/model/expected.ts';

/** The parts of a JSON Schema that the builders of schemas/model/column.ts make. */
interface Shape {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

/** The most codes that a sentence names; a longer list is named by its title and an example. */
const NAMED_CODES = 12;

/** What a column accepts, derived from its zod type. */
export const expectedOf = (column: Column): Expected => {
  const before = known.get(column);
  if (before) return before;
  const expected = derived(column);
  known.set(column, expected);
  return expected;
};

/** Columns are declared once, and every file asks for them. */
const known = new WeakMap<Column, Expected>();

const derived = (column: Column): Expected => {
  const { kind, digits, scale, example } = column;
  const shape = z.toJSONSchema(column.type) as Shape;
  if (kind === 'code' || kind === 'codes') return expectedCodes(column);
  if (kind === 'integer') return expectedInteger(shape);
  if (kind === 'decimal')
    return { kind: 'decimal', decimals: scale ?? 0, isPositive: !column.type.safeParse('0').success };
  if (kind === 'date' || kind === 'month') return { kind };
  if (digits !== undefined) return { kind: 'digits', count: digits, example };
  if (shape.pattern !== undefined) return { kind: 'pattern', pattern: shape.pattern, example };
  return { kind: 'text', ...(shape.maxLength !== undefined && { maxLength: shape.maxLength }) };
};

/** zod gives every whole number the limits of a safe integer; those are not worth telling. */
const expectedInteger = ({ minimum, maximum }: Shape): Expected => ({
  kind: 'integer',
  ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { min: minimum }),
  ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { max: maximum }),
});

const expectedCodes = ({ codeList, kind, example }: Column): Expected => {
  const { codes: all, title } = codeList as CodeList;
  const codes = all.map(({ code }) => code);
  const several = kind === 'codes';
  if (codes.length > NAMED_CODES)
    return { kind: several ? 'several-codes-of-list' : 'one-code-of-list', list: title, example };
  return { kind: several ? 'several-codes' : 'one-code', codes };
};
