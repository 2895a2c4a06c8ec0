import type { Dataset } from '../../../schemas/model/dataset.ts';
import { type LinearSystem, linearSystemOf } from '../linked-tables/linear-system.ts';
import { isHidden, type LinkedTables } from '../linked-tables/linked-tables.ts';
import type { MeasureGroup } from '../linked-tables/measure-groups.ts';
import { type CrossReleaseAssumption, observedMargins } from '../linked-tables/observed-margins.ts';
import type { PublicRelease } from '../public-release.ts';
import { DisclosureError, type Solver } from '../solver.ts';
import { type BoundsWanted, feasibilityIntervals, type HiddenMargin } from './feasibility-intervals.ts';

/** The attack on one year and one measure group. */
export interface YearAttack {
  /** The margins as the attacker joined them across releases. */
  readonly tables: LinkedTables;
  readonly system: LinearSystem;
  readonly hidden: readonly HiddenMargin[];
}

/** The strongest assumption first. */
const ASSUMPTIONS: readonly CrossReleaseAssumption[] = ['unless-contradicted', 'same-upload', 'same-release'];

/**
 * Attacks one year of one measure group with all its releases, oldest first. The attacker assumes that rows stay the
 * same from release to release. If the figures contradict that, the attacker assumes it only for months with the same
 * upload, and at last only within a release. Throws `DisclosureError` if the figures of one release contradict each
 * other, or if the solver finds no optimum.
 */
export const attackYear = (
  dataset: Dataset,
  year: string,
  measures: MeasureGroup,
  releases: readonly PublicRelease[],
  solver: Solver,
  bounds: BoundsWanted,
): YearAttack => {
  for (const assumption of ASSUMPTIONS) {
    const margins = observedMargins(dataset, releases, assumption).filter(({ cell }) =>
      measures.has(cell.measure),
    );
    const tables = { year, measures, margins };
    if (!margins.some(isHidden)) {
      // Nothing to attack, so the system stays empty.
      return { tables, system: linearSystemOf(dataset, { ...tables, margins: [] }), hidden: [] };
    }
    const system = linearSystemOf(dataset, tables);
    const hidden = feasibilityIntervals(tables, system, solver, bounds);
    if (hidden) return { tables, system, hidden };
  }
  throw new DisclosureError(`Dataset "${dataset.id}", ${year}: its figures contradict each other.`);
};
