import type { Status } from '../../schemas/model/status.ts';

/** The value of an indicator for one code of a dimension. */
export interface BreakdownItem {
  readonly code: string;
  readonly value: string | null;
  readonly status: Status;
}

/** An indicator's figure for a period and an area, as it is stored and as the API returns it. */
export interface SummaryRow {
  readonly indicator: string;
  readonly period: string;
  readonly area: string;
  /** Exact decimal text. */
  readonly value: string | null;
  readonly status: Status;
  readonly breakdown?: readonly { readonly dimension: string; readonly items: readonly BreakdownItem[] }[];
}
