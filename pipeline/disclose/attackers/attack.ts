import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { DisclosureHistory } from '../history/history.ts';
import { measureGroups } from '../linked-tables/measure-groups.ts';
import { cellKey } from '../public-release.ts';
import type { Solver } from '../solver.ts';
import { attackYear } from './attack-year.ts';
import { type FeasibilityInterval, isProtected } from './feasibility.ts';
import type { BoundsWanted } from './feasibility-intervals.ts';

/** The bounds that an attacker can compute for one hidden cell, in whole numbers of the measure's smallest digit. */
export interface CellBounds extends FeasibilityInterval {
  /** `table|period|area|codes|measure`. */
  readonly cell: string;
  /** The first version that hides it. */
  readonly version: string;
  readonly threshold: number;
  /** Whether the interval is wide enough for the threshold. */
  readonly safe: boolean;
}

export interface AttackOptions {
  /** Default: `exact`. */
  readonly bounds?: BoundsWanted;
  /** Attack only the years that this version changes. Default: all years. */
  readonly changedIn?: string;
}

/**
 * The outsider: attacks the union of all releases of a dataset, year by year, and bounds every hidden cell by what is
 * shown. This is the audit of Hundepool et al. (2012): a minimum and a maximum of each cell under the shown margins.
 * Throws `DisclosureError` where a bound cannot be computed; that is never taken for a pass.
 */
export const attack = (
  dataset: Dataset,
  history: DisclosureHistory,
  solver: Solver,
  { bounds = 'exact', changedIn }: AttackOptions = {},
): readonly CellBounds[] =>
  [...history]
    .filter(([, releases]) => changedIn === undefined || releases.at(-1)?.version === changedIn)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([year, releases]) =>
      measureGroups(dataset).flatMap((measures) =>
        attackYear(dataset, year, measures, releases, solver, bounds).hidden.map(
          ({ margin, interval, threshold }): CellBounds => ({
            cell: cellKey(margin.cell),
            version: releases[margin.firstRelease]?.version ?? '',
            ...interval,
            threshold,
            safe: isProtected(interval, threshold),
          }),
        ),
      ),
    );
