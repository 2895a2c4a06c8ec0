import { writeCsv } from './csv-text.ts';
import type { Format } from './format.ts';
import { parquet } from './parquet.ts';

const encoder = new TextEncoder();

/** UTF-8 without BOM, comma, LF, dot decimals; null is an empty cell. */
const csv: Format = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  write: ({ columns, rows }) =>
    encoder.encode(
      writeCsv(
        columns.map(({ name }) => name),
        rows,
      ),
    ),
};

/** An array of objects, one a line; numbers as their exact decimal text, null for empty. */
const json: Format = {
  extension: 'json',
  mediaType: 'application/json; charset=utf-8',
  write: ({ columns, rows }) => {
    const numeric = columns.map((column) => column.type === 'integer' || column.type === 'decimal');
    const names = columns.map((column) => JSON.stringify(column.name));
    const value = (cell: string | null, index: number) => {
      if (cell === null) return 'null';
      return numeric[index] ? cell : PLAIN.test(cell) ? `"${cell}"` : JSON.stringify(cell);
    };
    const objects = rows.map((row) => `{${row.map((cell, i) => `${names[i]}:${value(cell, i)}`).join(',')}}`);
    return encoder.encode(`[\n${objects.join(',\n')}\n]\n`);
  },
};

/** Texts that JSON writes as they are. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** Every format that each table of a release is written in. */
export const formats: readonly Format[] = [csv, json, parquet];
