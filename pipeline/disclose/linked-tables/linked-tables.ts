import type { MeasureGroup } from './measure-groups.ts';
import type { ObservedMargin } from './observed-margins.ts';

/**
 * The published cells that share persons, so that one cell can help to compute another: those of one calendar year (no
 * table covers more than a year) and one measure group.
 */
export interface LinkedTables {
  readonly year: string;
  readonly measures: MeasureGroup;
  readonly margins: readonly ObservedMargin[];
}

/** Whether a margin was published without its value. */
export const isHidden = ({ cell }: ObservedMargin): boolean => cell.value === undefined;

/**
 * The threshold of a margin's measure; 0 for a measure without one: its cells are hidden only to protect others and
 * need no interval of their own.
 */
export const thresholdOf = ({ measures }: LinkedTables, { cell }: ObservedMargin): number =>
  measures.get(cell.measure)?.threshold ?? 0;
