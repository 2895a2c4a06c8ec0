/** A cell as CSV text. It is quoted only if it has a delimiter, a quote, a line break or outer white space. */
export const csvCell = (cell: string | null, delimiter = ','): string => {
  if (cell === null) return '';
  return cell.includes(delimiter) || /["\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};

/** Writes CSV as every file of this project has it: a header, comma, LF; null is an empty cell. */
export const writeCsv = (columns: readonly string[], rows: readonly (readonly (string | null)[])[]): string =>
  [columns, ...rows].map((cells) => `${csvLine(cells)}\n`).join('');

/** Most lines need no quotes. Checking the whole line once is faster than checking each cell. */
const csvLine = (cells: readonly (string | null)[]): string => {
  const line = cells.join(',');
  return needsNoQuotes(line, cells.length) ? line : cells.map((cell) => csvCell(cell)).join(',');
};

const COMMA = 0x2c;
const QUOTE = 0x22;
const SPACE = 0x20;
const LAST = 0x7e;

/** Whether no cell of the joined line needs quotes, so that csvCell would write the same line. */
const needsNoQuotes = (line: string, cells: number): boolean => {
  let commas = 0;
  let before = COMMA;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code < SPACE || code > LAST || code === QUOTE) return false;
    if (code === COMMA) commas++;
    // White space at a cell's edge.
    if ((code === SPACE && before === COMMA) || (code === COMMA && before === SPACE)) return false;
    before = code;
  }
  return commas === cells - 1 && before !== SPACE;
};
