import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { YearAttack } from '../attackers/attack-year.ts';
import { isHidden } from '../linked-tables/linked-tables.ts';
import type { ObservedMargin } from '../linked-tables/observed-margins.ts';
import { cellKey } from '../public-release.ts';
import { type Constraint, DisclosureError, type Solver, withProgram } from '../solver.ts';
import type { ProtectionLevel } from './protection-levels.ts';
import { suppressionCost } from './suppression-cost.ts';

/**
 * Selects the cheapest cells of the newest release to suppress, so that the target can reach a protection level. It
 * solves one linear program in which every shown cell may deviate up or down from its value at the cost of its
 * suppression; cells that deviate are selected (the linear programming heuristic of Kelly, Golden and Assad 1992).
 * Cells that earlier releases show cannot be suppressed any more and do not deviate. Undefined if the level cannot be
 * reached. Throws `DisclosureError` if the solver finds no optimum.
 * @param newest index of the release that is being made
 * @returns cell keys
 */
export const selectCells = (
  dataset: Dataset,
  { tables, system }: Pick<YearAttack, 'tables' | 'system'>,
  newest: number,
  target: ObservedMargin,
  level: ProtectionLevel,
  solver: Solver,
): readonly string[] | undefined => {
  const shown = tables.margins.filter((margin) => !isHidden(margin));
  const candidates = shown.filter(({ firstRelease }) => firstRelease === newest);
  const increase = (i: number) => system.variables + 2 * i;
  const decrease = (i: number) => increase(i) + 1;
  const shownValues = shown.map((margin): Constraint => {
    const { indices } = system.sumOf(margin);
    const value = margin.cell.value ?? 0;
    const i = candidates.indexOf(margin);
    return i < 0
      ? { indices, lower: value, upper: value }
      : { indices: [increase(i), decrease(i), ...indices], values: [-1, 1], lower: value, upper: value };
  });
  const program = {
    variables: system.variables + 2 * candidates.length,
    constraints: [...system.constraints, ...shownValues, { ...system.sumOf(target), ...level }],
  };
  const costs = candidates.map(({ cell }) => suppressionCost(cell.value ?? 0));
  const objective = {
    indices: candidates.flatMap((_, i) => [increase(i), decrease(i)]),
    values: costs.flatMap((cost) => [cost, cost]),
  };
  const result = withProgram(solver, program, (open) => open.optimum(objective, 'min'));
  if (result.status === 'infeasible') return undefined;
  if (result.status !== 'optimal')
    throw new DisclosureError(
      `Secondary suppression of "${dataset.id}" was not solved: ${'reason' in result ? result.reason : result.status}.`,
    );
  const { point } = result;
  return candidates
    .filter((_, i) => (point[increase(i)] ?? 0) + (point[decrease(i)] ?? 0) > TOLERANCE)
    .map(({ cell }) => cellKey(cell));
};

const TOLERANCE = 1e-6;
