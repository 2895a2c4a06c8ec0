import { OPERATORS, type Operator } from '../../schemas/api/datasets/query-records.ts';
import { type Text, text } from '../../schemas/model/text.ts';

/** How a column's cells compare, as the published schema types them. */
export interface FilterColumn {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'decimal' | 'date' | 'yearmonth';
  readonly codes?: readonly string[];
}

/** One condition on a column. */
export interface Filter {
  readonly column: FilterColumn;
  /** Where the column's cell is in a row. */
  readonly index: number;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** Why a parameter is no filter. */
export interface FilterProblem {
  readonly parameter: string;
  readonly given: string;
  readonly allowed: readonly string[];
  readonly expected: Text;
}

/**
 * Reads `column.operator=value` parameters against the columns that there are.
 * @param others parameters of the route that are no filters, to name beside the columns
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

/** Whether a cell meets a filter. An empty cell meets none: a suppressed value cannot be searched for. */
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

/** Numbers by value (published decimals have at most 14 digits, so none is lost), everything else by code point. */
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
