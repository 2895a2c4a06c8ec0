import { OPERATORS, type Operator } from '../../schemas/api/datasets/query-records.ts';
import { type Text, text } from '../../schemas/model/text.ts';

/** A column to filter by, with its type in the published schema. */
export interface FilterColumn {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'decimal' | 'date' | 'yearmonth';
  readonly codes?: readonly string[];
}

/** One condition on a column. */
export interface Filter {
  readonly column: FilterColumn;
  /** Index of the column's cell in a row. */
  readonly index: number;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** Why a parameter is not a valid filter. */
export interface FilterProblem {
  readonly parameter: string;
  readonly given: string;
  readonly allowed: readonly string[];
  readonly expected: Text;
}

/**
 * Parses `column.operator=value` parameters.
 * @param others the other parameters of the route, to list among the allowed ones
 */
export const parseFilters = (
  parameters: readonly (readonly [name: string, value: string])[],
  columns: readonly FilterColumn[],
  others: readonly string[],
): { readonly filters: readonly Filter[]; readonly problems: readonly FilterProblem[] } => {
  const filters: Filter[] = [];
  const problems: FilterProblem[] = [];
  for (const [parameter, given] of parameters) {
    const [name, operator] = splitLast(parameter);
    const index = columns.findIndex((candidate) => candidate.name === name);
    const column = columns[index];
    const known = OPERATORS.find((candidate) => candidate === operator);
    if (!column || !known) {
      problems.push({ parameter, given, ...unknownFilter(columns, others) });
      continue;
    }
    const values = known === 'in' ? given.split(',') : [given];
    const wrong = values.filter((value) => !isOfType(column, value, known));
    if (wrong.length) problems.push({ parameter, given, ...expectedOf(column) });
    else filters.push({ column, index, operator: known, values });
  }
  return { filters, problems };
};

/** Whether a cell matches a filter. An empty cell never matches, so suppressed values cannot be searched for. */
export const meets = ({ column, operator, values }: Filter, cell: string | null): boolean => {
  if (cell === null) return false;
  const [value = ''] = values;
  switch (operator) {
    case 'eq':
    case 'in':
      return values.some((candidate) => compareCells(column, cell, candidate) === 0);
    case 'gt':
      return compareCells(column, cell, value) > 0;
    case 'gte':
      return compareCells(column, cell, value) >= 0;
    case 'lt':
      return compareCells(column, cell, value) < 0;
    case 'lte':
      return compareCells(column, cell, value) <= 0;
  }
};

/** Compares numbers by value (published decimals have at most 14 digits, so none are lost), other cells by code point. */
export const compareCells = ({ type }: FilterColumn, a: string, b: string): number => {
  if (type === 'integer' || type === 'decimal') return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
};

const splitLast = (parameter: string): readonly [string, string] => {
  const dot = parameter.lastIndexOf('.');
  return [parameter.slice(0, Math.max(dot, 0)), parameter.slice(dot + 1)];
};

const FORMS: Readonly<Record<FilterColumn['type'], RegExp>> = {
  string: /^/,
  integer: /^-?\d{1,15}(\.\d{1,6})?$/,
  decimal: /^-?\d{1,15}(\.\d{1,6})?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  yearmonth: /^\d{4}-\d{2}$/,
};

const isOfType = (column: FilterColumn, value: string, operator: Operator): boolean => {
  if (column.codes && (operator === 'eq' || operator === 'in')) return column.codes.includes(value);
  return FORMS[column.type].test(value);
};

const EXPECTED: Readonly<Record<FilterColumn['type'], Text>> = {
  string: text('teks', 'text'),
  integer: text('angka seperti 12 atau 0.5', 'a number such as 12 or 0.5'),
  decimal: text('angka seperti 12 atau 0.5', 'a number such as 12 or 0.5'),
  date: text('tanggal YYYY-MM-DD', 'a day YYYY-MM-DD'),
  yearmonth: text('bulan YYYY-MM', 'a month YYYY-MM'),
};

const expectedOf = (column: FilterColumn) => ({
  allowed: column.codes ?? [],
  expected: column.codes ? text('salah satu kode kolom ini', 'a code of this column') : EXPECTED[column.type],
});

const unknownFilter = (columns: readonly FilterColumn[], others: readonly string[]) => {
  const names = columns.map(({ name }) => name);
  return {
    allowed: [...others, ...names.flatMap((name) => OPERATORS.map((operator) => `${name}.${operator}`))],
    expected: text(
      `${others.join(', ')}, atau kolom.operator dengan kolom ${names.join(', ')} dan operator ${OPERATORS.join(', ')}`,
      `${others.join(', ')}, or column.operator with the columns ${names.join(', ')} and the operators ${OPERATORS.join(', ')}`,
    ),
  };
};
