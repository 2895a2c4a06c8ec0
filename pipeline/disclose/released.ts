import type { PlannedTable, Row } from '../../schemas/model/dataset.ts';
import type { Status } from '../../schemas/model/status.ts';

/** The mark of released data. Only this folder can set it, and publish and query accept nothing without it. */
declare const released: unique symbol;

/** One cell as the public sees it. */
export interface ReleasedCell {
  readonly period: string;
  readonly area: string;
  readonly codes: readonly string[];
  readonly measure: string;
  /** Exact decimal text; null for every status but `published` and `zero`. */
  readonly value: string | null;
  readonly status: Status;
}

/** A planned table after disclosure control. */
export interface ReleasedTable {
  readonly [released]: true;
  readonly plan: PlannedTable;
  readonly cells: readonly ReleasedCell[];
}

/** Rows of a dataset whose release plan publishes records, with the planned columns only. */
export interface ReleasedRecords {
  readonly [released]: true;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** All data of a dataset that may be published. */
export interface Released {
  readonly tables: readonly ReleasedTable[];
  readonly records?: ReleasedRecords;
}
