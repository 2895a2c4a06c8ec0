import type { PlannedTable } from '../../schemas/model/dataset.ts';

/** A figure that everybody can see, or see hidden. Figures without data (not reported, not yet published) are left out. */
export interface PublicCell {
  readonly plan: PlannedTable;
  readonly period: string;
  readonly area: string;
  /** In the order of the table's `by`. */
  readonly codes: readonly string[];
  readonly measure: string;
  /** In whole numbers of the measure's smallest digit; absent where it is suppressed. */
  readonly value?: number;
}

/** What one version of a dataset tells the public: its figures, and which upload each open month came from. */
export interface PublicRelease {
  readonly version: string;
  /** ISO 8601. */
  readonly created: string;
  /** Open months, in order -> the upload and when it was received. */
  readonly months: ReadonlyMap<string, { readonly upload: string; readonly received: string }>;
  readonly cells: readonly PublicCell[];
  /** Of a year's last slice: those before it were not read. All that may follow from it is that nothing is said anew. */
  readonly unread?: true;
}

/** The name of a figure, the same in every version. */
export const cellKey = ({
  plan,
  period,
  area,
  codes,
  measure,
}: Omit<PublicCell, 'value'> & { readonly plan: Pick<PlannedTable, 'id'> }): string =>
  [plan.id, period, area, ...codes, measure].join('|');
