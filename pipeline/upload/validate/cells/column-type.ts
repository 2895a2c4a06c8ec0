import * as z from 'zod';
import type { Column } from '../../../../schemas/model/column.ts';
import type { Value } from '../../../../schemas/model/dataset.ts';
import { type CellIssue, type Refusal, refuse } from './cell-issue.ts';
import { expectedOf } from './expected.ts';

const WHAT: Readonly<Record<string, string>> = {
  too_small: 'min',
  too_big: 'max',
  invalid_format: 'pattern',
  invalid_value: 'enum',
  invalid_type: 'type',
};

/** Checks a typed value with the column's zod type. Returns the value, or a cell issue for each of zod's issues. */
export const typeCheck = (column: Column): ((value: Value) => Value | Refusal) => {
  const expected = expectedOf(column);
  const type = compiled(column.type);
  return (value) => {
    const result = type.safeParse(value);
    if (result.success) return value;
    return refuse(
      ...result.error.issues.map(
        (issue): CellIssue => ({
          code: issue.code === 'invalid_type' ? 'cell/type' : 'cell/constraint',
          what: WHAT[issue.code] ?? issue.code,
          expected,
        }),
      ),
    );
  };
};

const known = new WeakMap<z.ZodType, z.ZodType>();

/** A column's type with its checks as one function, made once: it checks millions of values. */
const compiled = (type: z.ZodType): z.ZodType => {
  const before = known.get(type);
  if (before) return before;
  const made = z.compile(type);
  known.set(type, made);
  return made;
};
