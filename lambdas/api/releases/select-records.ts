import type { TableSide } from '../../../pipeline/publish/changes/difference.ts';
import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import { type Filter, meets, parseFilters } from '../../../pipeline/query/filter.ts';
import { parseSort, type SortKey, sortRows } from '../../../pipeline/query/sort.ts';
import { queryRecords } from '../../../schemas/api/datasets/query-records.ts';
import type { ProblemError } from '../../../schemas/api/problem.ts';
import { text } from '../../../schemas/model/text.ts';
import { refused } from '../http/problem.ts';

/** The parameters of the route that are not filters. */
const OWN = Object.keys(queryRecords.request.query.shape);

export type Parameters = Readonly<Record<string, unknown>>;

/** The filters of a query; a repeated filter gives several pairs. */
const filterPairs = (query: Parameters): readonly (readonly [string, string])[] =>
  Object.entries(query)
    .filter(([name]) => !OWN.includes(name))
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)] as const),
    );

/** A digest of the query without its page: a cursor belongs to one query. */
export const queryDigest = (query: Parameters): string =>
  sha256(
    JSON.stringify([query.table, query.version ?? null, query.sort ?? null, [...filterPairs(query)].sort()]),
  ).slice(0, 16);

/** The filters and the order of a query, or all their errors. */
export const readSelection = (
  query: Parameters,
  { schema }: TableSide,
):
  | { readonly filters: readonly Filter[]; readonly keys: readonly SortKey[] }
  | { readonly errors: readonly ProblemError[] } => {
  const { filters, problems } = parseFilters(filterPairs(query), schema.columns, OWN);
  const { keys, unknown } = parseSort(query.sort as string | undefined, schema.columns);
  const columns = schema.columns.map(({ name }) => name);
  const errors = [
    ...problems.map(({ parameter, given, allowed, expected }) =>
      refused({ code: 'invalid-filter', path: `/query/${parameter}`, given, expected, allowed }),
    ),
    ...unknown.map((given) =>
      refused({
        code: 'unknown-column',
        path: '/query/sort',
        given,
        expected: text(`kolom ${columns.join(', ')}`, `a column: ${columns.join(', ')}`),
        allowed: columns,
      }),
    ),
  ];
  return errors.length > 0 ? { errors } : { filters, keys };
};

/** The rows that meet every filter, in order. */
export const selectRows = (
  rows: TableSide['rows'],
  { filters, keys }: { readonly filters: readonly Filter[]; readonly keys: readonly SortKey[] },
): TableSide['rows'] =>
  sortRows(
    rows.filter((row) => filters.every((filter) => meets(filter, row[filter.index] ?? null))),
    keys,
  );

/** A row as an object, numbers as numbers. */
export const recordOfRow = (
  { schema }: TableSide,
  row: TableSide['rows'][number],
): Record<string, string | number | null> =>
  Object.fromEntries(
    schema.columns.map(({ name, type }, i) => {
      const cell = row[i] ?? null;
      return [name, cell !== null && (type === 'integer' || type === 'decimal') ? Number(cell) : cell];
    }),
  );
