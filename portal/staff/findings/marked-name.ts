/** `maret.csv` -> `maret-kesalahan.csv`. */
export const markedName = (filename: string): string => filename.replace(/(\.csv)?$/i, '-kesalahan.csv');
