import { clean } from '../clean.ts';
import { columnName } from '../column-name.ts';

/** Whether no cell of a row holds anything but white space. */
export const isBlank = (cells: readonly string[]): boolean => {
  for (const cell of cells) if (cell !== '' && clean(cell) !== '') return false;
  return true;
};

const TOTAL = /^(grand |sub[ -]?)?(total|jumlah|jml)( keseluruhan| seluruhnya| semua| akhir)?\.? ?:?$/i;

/** Whether a row that is wrong anyway is a sum: a cell says Jumlah or Total and others are blank or the month is not one. */
export const isTotal = (cells: readonly string[], periode: number | undefined): boolean => {
  const cleaned = cells.map(clean);
  if (periode !== undefined && /^(grand |sub[ -]?)?(total|jumlah|jml)\b/i.test(cleaned[periode] ?? ''))
    return true;
  return cleaned.some((cell) => TOTAL.test(cell)) && cleaned.some((cell) => cell === '');
};

/** Whether a row is another header: two or more of its cells, and at least half of them, are column names. */
export const isHeaderAgain = (cells: readonly string[], columns: ReadonlySet<string>): boolean => {
  const names = cells.map(columnName).filter((name) => name !== '');
  const known = names.filter((name) => columns.has(name)).length;
  return known >= 2 && known * 2 >= names.length;
};

/** Whether a row declares a nil month: the month, NIHIL in one other cell, and nothing else. */
export const isNil = (cells: readonly string[], periode: number | undefined): boolean => {
  const others = cells.filter((cell, i) => i !== periode && clean(cell) !== '');
  return periode !== undefined && others.length === 1 && /^nihil$/i.test(clean(others[0] as string));
};
