import { writeCsv } from './csv-text.ts';
import type { Format } from './format.ts';

const encoder = new TextEncoder();

/** UTF-8 without BOM, comma, LF, dot decimals; null is an empty cell. */
export const csv: Format = {
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
