import type { Dataset } from '../../../schemas/model/dataset.ts';
import { attackYear, type YearAttack } from '../attackers/attack-year.ts';
import type { MeasureGroup } from '../linked-tables/measure-groups.ts';
import { type PublicRelease, withoutValues } from '../public-release.ts';
import type { Solver } from '../solver.ts';

/** One year of one measure group in a new release. */
export interface TablesToProtect {
  readonly dataset: Dataset;
  readonly year: string;
  readonly measures: MeasureGroup;
  /** What the earlier releases show of the year, oldest first. */
  readonly earlier: readonly PublicRelease[];
  /** The year of the new release with every value. */
  readonly exact: PublicRelease;
  readonly solver: Solver;
}

/** Attacks the tables as they would be published with these cells suppressed. */
export const attackWith = (
  { dataset, year, measures, earlier, exact, solver }: TablesToProtect,
  suppressed: ReadonlySet<string>,
): YearAttack =>
  attackYear(dataset, year, measures, [...earlier, withoutValues(exact, suppressed)], solver, 'until-safe');
