import type { Dataset } from '../schemas/dataset.ts';

/** The CSV template of a dataset: its header and one example row, UTF-8, comma, LF. */
export const templateCsv = (dataset: Dataset): string => {
  const cell = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const rows = [
    dataset.columns.map((column) => column.name),
    dataset.columns.map((column) => column.example),
  ];
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
};
