import type { Format } from './format.ts';

const encoder = new TextEncoder();

/** Texts that JSON writes without escapes. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** An array of objects, one a line; numbers as their exact decimal text, null for empty. */
export const json: Format = {
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
