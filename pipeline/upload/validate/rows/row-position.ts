/** Where a row is in its file. */
export interface RowPosition {
  /** Physical line, 1-based. */
  readonly line: number;
  /** Data row, 1-based; the header is not counted. */
  readonly row: number;
}
