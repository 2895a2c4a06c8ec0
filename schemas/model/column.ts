import * as z from 'zod';
import { type CodeList, codesOf } from './code-list.ts';
import type { SatuData } from './satu-data.ts';

/**
 * How the text of a cell is read before zod checks the value: as text, one code, several codes joined by `|`,
 * a whole number, an exact decimal, a date or a month.
 */
export type ColumnKind = 'text' | 'code' | 'codes' | 'integer' | 'decimal' | 'date' | 'month';

/** What a declaration says about a column, beside its zod type. */
export interface ColumnAbout extends SatuData {
  /** A valid cell, shown in templates and docs. */
  readonly example: string;
  /** Dates only: may lie after the day of the upload (the end of a term). */
  readonly future?: true;
}

export interface ColumnMeta extends ColumnAbout {
  readonly kind: ColumnKind;
  readonly codeList?: CodeList;
  /** Decimals only: digits after the point that are kept. */
  readonly scale?: number;
  /** Text only: a fixed count of digits, so that a lost leading zero can be named (NPSN). */
  readonly digits?: number;
  readonly optional?: true;
}

/** zod type -> what the column means. A column is declared only in the row schema. */
const registry = z.registry<ColumnMeta>();

const column = <T extends z.ZodType>(type: T, meta: ColumnMeta): T => {
  registry.add(type, meta);
  return type;
};

/** Free text of at most `max` characters. */
export const textColumn = (max: number, about: ColumnAbout) =>
  column(z.string().min(1).max(max), { ...about, kind: 'text' });

/** Text of exactly `count` digits, leading zeros kept (an NPSN). */
export const digitsColumn = (count: number, about: ColumnAbout) =>
  column(z.string().regex(new RegExp(`^\\d{${count}}$`)), { ...about, kind: 'text', digits: count });

/** Text of a fixed form (an opaque reference, a unit's code). */
export const patternColumn = (expression: RegExp, about: ColumnAbout) =>
  column(z.string().regex(expression), { ...about, kind: 'text' });

/** One code of a list. */
export const codeColumn = (list: CodeList, about: ColumnAbout) =>
  column(z.enum(codesOf(list)), { ...about, kind: 'code', codeList: list });

/** One or more codes of a list, written `A|B` in a cell and read as an array without repeats. */
export const codesColumn = (list: CodeList, about: ColumnAbout) =>
  column(z.array(z.enum(codesOf(list))).min(1), { ...about, kind: 'codes', codeList: list });

/** A whole number of at least `min` (default 0). */
export const integerColumn = (about: ColumnAbout, { min = 0 }: { min?: number } = {}) =>
  column(z.int().min(min), { ...about, kind: 'integer' });

/** A positive decimal(14,3), kept as exact text: `570.88` never becomes a binary float. */
export const decimalColumn = (about: ColumnAbout) =>
  column(z.string().regex(/^(?!0$)(0|[1-9]\d{0,10})(\.\d{0,2}[1-9])?$/), {
    ...about,
    kind: 'decimal',
    scale: 3,
  });

/** A calendar date, ISO 8601. */
export const dateColumn = (about: ColumnAbout) => column(z.iso.date(), { ...about, kind: 'date' });

/** A month, YYYY-MM. */
export const monthColumn = (about: ColumnAbout) =>
  column(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), { ...about, kind: 'month' });

/** The same column, allowed to be empty. */
export const optional = <T extends z.ZodType>(type: T) => {
  const meta = registry.get(type);
  if (!meta)
    throw new Error('optional() takes a column made by one of the builders in schemas/model/column.ts.');
  return column(type.optional(), { ...meta, optional: true });
};

/** A named column of a row schema, as the pipeline reads it. */
export interface Column extends ColumnMeta {
  readonly name: string;
  readonly type: z.ZodType;
}

/** The columns of a row schema, in their declared order. */
export const columnsOf = (row: z.ZodObject): readonly Column[] =>
  Object.entries(row.shape).map(([name, type]) => {
    const meta = registry.get(type as z.ZodType);
    if (!meta)
      throw new Error(
        `Column "${name}" is a bare zod type; make it with a builder of schemas/model/column.ts.`,
      );
    return { ...meta, name, type: type as z.ZodType };
  });

/** The column's greatest length, pattern and smallest value in JSON Schema terms, read from its zod type. */
export const limitsOf = (
  column: Column,
): { readonly maxLength?: number; readonly pattern?: string; readonly minimum?: number } => {
  const { maxLength, pattern, minimum } = z.toJSONSchema(column.type);
  return {
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...(minimum !== undefined && { minimum }),
  };
};
