import type { PlannedTable } from '../../schemas/model/dataset.ts';

/** A published cell, shown or hidden. Cells without data (not reported, not yet published) are left out. */
export interface PublicCell {
  readonly plan: PlannedTable;
  readonly period: string;
  readonly area: string;
  /** In the order of the table's `by`. */
  readonly codes: readonly string[];
  readonly measure: string;
  /** In whole numbers of the measure's smallest digit; absent if the cell is suppressed. */
  readonly value?: number;
}

/** What one release of a dataset tells the public: its cells, and which upload each public month came from. */
export interface PublicRelease {
  readonly version: string;
  /** ISO 8601. */
  readonly created: string;
  /** Public months, in order -> the upload and when it was received. */
  readonly months: ReadonlyMap<string, { readonly upload: string; readonly received: string }>;
  readonly cells: readonly PublicCell[];
  /** In a disclosure history: the earlier releases of this year were not read, so no release may change the year. */
  readonly earlierUnread?: true;
}

/** The key of a cell, the same in every release: `table|period|area|codes|measure`. */
export const cellKey = ({
  plan,
  period,
  area,
  codes,
  measure,
}: Omit<PublicCell, 'value'> & { readonly plan: Pick<PlannedTable, 'id'> }): string =>
  [plan.id, period, area, ...codes, measure].join('|');

/**
 * A release without the values of these cells: what the public sees of it.
 * @param suppressed by `cellKey`
 */
export const withoutValues = (release: PublicRelease, suppressed: ReadonlySet<string>): PublicRelease => ({
  ...release,
  cells: release.cells.map((cell) => {
    if (!suppressed.has(cellKey(cell))) return cell;
    const { value: _value, ...rest } = cell;
    return rest;
  }),
});
