/** Quoted only where the reader needs it: delimiter, quote, line break, or outer white space. */
export const csvCell = (cell: string | null, delimiter = ','): string => {
  if (cell === null) return '';
  return cell.includes(delimiter) || /["\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};

/** CSV as everything here writes it: a header, comma, LF; null is an empty cell. */
export const writeCsv = (columns: readonly string[], rows: readonly (readonly (string | null)[])[]): string =>
  [columns, ...rows].map((cells) => `${cells.map((cell) => csvCell(cell)).join(',')}\n`).join('');
