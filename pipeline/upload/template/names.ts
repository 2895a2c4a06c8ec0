/** The sheets of a template. Staff fill in the first; the reader recognises the others by name and does not read them as data. */
export const SHEETS = { data: 'Data', guide: 'Keterangan', codes: 'Kode' } as const;

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576;

/** `A`, `Z`, `AA`: the letters of a column by its index, from 0. */
export const letters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

/** All the cells of a column beneath the header. */
export const below = (index: number): string => `${letters(index)}2:${letters(index)}${LAST_ROW}`;
