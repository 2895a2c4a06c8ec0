/** Quoted only where the reader needs it: comma, quote, line break, or outer white space. */
const csvCell = (cell: string | null): string => {
  if (cell === null) return '';
  return /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};

/** CSV as everything here writes it: a header, comma, LF; null is an empty cell. */
export const writeCsv = (columns: readonly string[], rows: readonly (readonly (string | null)[])[]): string =>
  [columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
