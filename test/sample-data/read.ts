import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const SAMPLES = fileURLToPath(new URL('../../sample-data/', import.meta.url));

export type Cells = Readonly<Record<string, string>>;

export const filesOf = (id: string): readonly string[] => readdirSync(SAMPLES + id).sort();

export const textOf = (path: string): string => readFileSync(SAMPLES + path, 'utf8');

/** The data rows of a dataset's year, read without the pipeline; rows that declare a month nil are left out. */
export const rowsOf = (id: string): readonly Cells[] =>
  filesOf(id).flatMap((name) =>
    Papa.parse<Record<string, string>>(textOf(`${id}/${name}`), {
      header: true,
      skipEmptyLines: true,
    }).data.filter((row) => !Object.values(row).includes('NIHIL')),
  );

/** The sum of columns in thousandths, so that 570.88 stays exact. */
export const thousandths = (rows: readonly Cells[], ...columns: readonly string[]): number =>
  rows.reduce(
    (sum, row) => sum + columns.reduce((cells, column) => cells + Math.round(Number(row[column]) * 1000), 0),
    0,
  );

export const total = (rows: readonly Cells[], ...columns: readonly string[]): number =>
  thousandths(rows, ...columns) / 1000;

/** Sums of columns by a key of the row. */
export const totalsBy = (
  rows: readonly Cells[],
  keyOf: (row: Cells) => string,
  ...columns: readonly string[]
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(rows.map(keyOf))].sort().map((key) => [
      key,
      total(
        rows.filter((row) => keyOf(row) === key),
        ...columns,
      ),
    ]),
  );
