/**
 * Limits on the unpacked size of a workbook. They do not rely on the sizes that the zip file declares. A month of
 * 100 000 rows stays below them; a zip bomb does not.
 */
export const BOUNDS = {
  /** Entries of the zip file. */
  entries: 512,
  /** Unpacked bytes of all parts that are read. */
  bytes: 32 * 1024 * 1024,
  /** Greatest ratio of unpacked to packed size of an entry, if its unpacked size is over a megabyte. */
  ratio: 200,
  /** Sheets. */
  sheets: 64,
} as const;
