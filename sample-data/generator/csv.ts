import type { SampleRow } from './year.ts';

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A month's file: the header and its rows, or the row that declares the month nil. */
export const csvOf = (columns: readonly string[], periode: string, rows: readonly SampleRow[]): string => {
  const cells =
    rows.length > 0
      ? rows.map((row) => columns.map((column) => String(row[column] ?? '')))
      : [columns.map((_, index) => [periode, 'NIHIL'][index] ?? '')];
  return [columns, ...cells].map((line) => `${line.map(quoted).join(',')}\n`).join('');
};
