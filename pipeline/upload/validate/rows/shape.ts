import { clean } from '../clean.ts';
import { columnName } from '../header/column-name.ts';

/** Whether all cells of a row are empty or white space. */
export const isBlank = (cells: readonly string[]): boolean => {
  for (const cell of cells) if (cell !== '' && clean(cell) !== '') return false;
  return true;
};

const TOTAL = /^(grand |sub[ -]?)?(total|jumlah|jml)( keseluruhan| seluruhnya| semua| akhir)?\.? ?:?$/i;

/** A character that may be a letter, also after cleaning. Most cells are numbers and dates; this test skips them. */
const LETTER = /[\x41-\uffff]/;

const isEmpty = (cell: string): boolean => cell === '' || clean(cell) === '';

/** Whether a bad row is a sum: a cell says Jumlah or Total, and another cell is blank or the month is no month. */
export const isTotal = (cells: readonly string[], periode: number | undefined): boolean => {
  const month = periode === undefined ? '' : (cells[periode] ?? '');
  if (LETTER.test(month) && /^(grand |sub[ -]?)?(total|jumlah|jml)\b/i.test(clean(month))) return true;
  return cells.some((cell) => LETTER.test(cell) && TOTAL.test(clean(cell))) && cells.some(isEmpty);
};

/** Whether a row is another header: two or more of its cells, and at least half of them, are column names. */
export const isHeaderAgain = (cells: readonly string[], columns: ReadonlySet<string>): boolean => {
  let names = 0;
  let filled = 0;
  for (const cell of cells) {
    if (LETTER.test(cell) && columns.has(columnName(cell))) names++;
    if (!isEmpty(cell)) filled++;
  }
  return names >= 2 && names * 2 >= filled;
};

/** Whether a row declares a nil month: the month, NIHIL in one other cell, and nothing else. */
export const isNil = (cells: readonly string[], periode: number): boolean => {
  const others = cells.filter((cell, i) => i !== periode && clean(cell) !== '');
  return others.length === 1 && /^nihil$/i.test(clean(others[0] as string));
};
