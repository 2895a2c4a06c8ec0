import { compareCells, type FilterColumn } from './filter.ts';

/** One column to sort by. */
export interface SortKey {
  readonly index: number;
  readonly column: FilterColumn;
  readonly descending: boolean;
}

/** Parses a sort such as `-periode,kode_wilayah`. `unknown` lists the names that are not columns. */
export const parseSort = (
  sort: string | undefined,
  columns: readonly FilterColumn[],
): { readonly keys: readonly SortKey[]; readonly unknown: readonly string[] } => {
  const named = (sort === undefined ? [] : sort.split(',')).map((part) => ({
    name: part.replace(/^-/, ''),
    descending: part.startsWith('-'),
  }));
  return {
    keys: named.flatMap(({ name, descending }) => {
      const index = columns.findIndex((column) => column.name === name);
      const column = columns[index];
      return column ? [{ index, column, descending }] : [];
    }),
    unknown: named.map(({ name }) => name).filter((name) => columns.every((column) => column.name !== name)),
  };
};

type Cells = readonly (string | null)[];

/** Sorts rows. Empty cells come last in both directions, so the order does not reveal suppressed values. */
export const sortRows = <R extends Cells>(rows: readonly R[], keys: readonly SortKey[]): readonly R[] =>
  keys.length === 0
    ? rows
    : [...rows].sort((a, b) => {
        for (const { index, column, descending } of keys) {
          const [x = null, y = null] = [a[index], b[index]];
          if (x === y) continue;
          if (x === null || y === null) return x === null ? 1 : -1;
          const order = compareCells(column, x, y);
          if (order !== 0) return descending ? -order : order;
        }
        return 0;
      });
