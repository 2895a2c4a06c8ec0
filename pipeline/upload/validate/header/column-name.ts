import { clean } from '../clean.ts';

/** A header cell as column names are written: `" Kode  Wilayah"` is `kode_wilayah`. */
export const columnName = (cell: string): string =>
  clean(cell)
    .toLowerCase()
    .replace(/[\s_]+/g, '_');
