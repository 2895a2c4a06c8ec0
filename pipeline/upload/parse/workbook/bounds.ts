/**
 * How far a workbook may unfold, whatever it says of itself. A month of 100 000 rows stays below; a zip bomb does not.
 */
export const BOUNDS = {
  /** Entries of the zip file. */
  entries: 512,
  /** Bytes of all that is read of it, unfolded. */
  bytes: 32 * 1024 * 1024,
  /** Times its own size that an entry may unfold to, if it is larger than a megabyte. */
  ratio: 200,
  /** Sheets. */
  sheets: 64,
} as const;
