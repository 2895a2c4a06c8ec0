import type { PlannedTable, Row } from '../../schemas/model/dataset.ts';
import type { Status } from '../../schemas/model/status.ts';

/** The mark that only this folder can put on a value: without it nothing can be published or answered. */
declare const released: unique symbol;

/** One figure as the public sees it. */
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

/** Rows that the release plan publishes as they are, reduced to the planned columns. */
export interface ReleasedRecords {
  readonly [released]: true;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Everything of a dataset that may be published. */
export interface Released {
  readonly tables: readonly ReleasedTable[];
  readonly records?: ReleasedRecords;
}
