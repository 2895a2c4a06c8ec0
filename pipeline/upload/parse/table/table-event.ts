import type { Finding } from '../../../../schemas/model/finding.ts';
import type { RecordScan } from './scanner.ts';

export interface HeaderEvent {
  readonly kind: 'header';
  readonly cells: readonly string[];
  readonly line: number;
  readonly delimiter: string;
  /** Sets the scan that reads the following records first. Absent if the table is not read from bytes. */
  readonly readBy?: (scan: RecordScan) => void;
}

/** A block of records after the header. */
export interface RowsEvent {
  readonly kind: 'rows';
  /** Number of rows in the block: rows that the scan has read (it keeps their values), and `rows`. */
  readonly count: number;
  readonly rows: readonly (readonly string[])[];
  /** The indexes of `rows` in the block; absent if the block has no other rows. */
  readonly at?: readonly number[];
  /** Number of the first data row, 1-based. */
  readonly row: number;
  /** Physical line of the i-th row of the block. */
  readonly lineAt: (i: number) => number;
}

export interface FindingEvent {
  readonly kind: 'finding';
  readonly finding: Finding;
}

export type TableEvent = HeaderEvent | RowsEvent | FindingEvent;
