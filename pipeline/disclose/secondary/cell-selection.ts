import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { YearAttack } from '../attackers/attack.ts';
import type { Interval } from '../attackers/feasibility.ts';
import { isHidden } from '../linked-tables/components.ts';
import type { Fact } from '../linked-tables/observed-margins.ts';
import { cellKey } from '../public-release.ts';
import { type Constraint, DisclosureError, type Solver, withProgram } from '../solver.ts';
import { costOf } from './cost.ts';

/**
 * The cheapest figures of the newest version to hide so that the target can move as far as the goal: the solution of
 * a linear program in which a shown figure may deviate for its cost. What earlier versions show cannot be taken
 * back and does not move. Undefined where the goal cannot be reached.
 * @param newest index of the version that is being made
 * @param goal the target must be able to be one of these
 */
export const partnersOf = (
  dataset: Dataset,
  { component, lattice }: Pick<YearAttack, 'component' | 'lattice'>,
  newest: number,
  target: Fact,
  goal: Interval,
  solver: Solver,
): readonly string[] | undefined => {
  const shown = component.facts.filter((fact) => !isHidden(fact));
  const movable = shown.filter(({ since }) => since === newest);
  const up = (i: number) => lattice.columns + 2 * i;
  const figures = shown.map((fact): Constraint => {
    const { indices } = lattice.sumOf(fact);
    const value = fact.cell.value ?? 0;
    const i = movable.indexOf(fact);
    return i < 0
      ? { indices, lower: value, upper: value }
      : { indices: [up(i), up(i) + 1, ...indices], values: [-1, 1], lower: value, upper: value };
  });
  const program = {
    columns: lattice.columns + 2 * movable.length,
    constraints: [...lattice.constraints, ...figures, { ...lattice.sumOf(target), ...goal }],
  };
  const costs = movable.map(({ cell }) => costOf(cell.value ?? 0));
  const objective = {
    indices: movable.flatMap((_, i) => [up(i), up(i) + 1]),
    values: costs.flatMap((cost) => [cost, cost]),
  };
  const outcome = withProgram(solver, program, (open) => open.optimum(objective, 'min'));
  if (outcome.status === 'infeasible') return undefined;
  if (outcome.status !== 'optimal')
    throw new DisclosureError(
      `Complementary suppression of "${dataset.id}" was not solved: ${'reason' in outcome ? outcome.reason : outcome.status}.`,
    );
  const { point } = outcome;
  return movable
    .filter((_, i) => (point[up(i)] ?? 0) + (point[up(i) + 1] ?? 0) > NOTHING)
    .map(({ cell }) => cellKey(cell));
};

const NOTHING = 1e-6;
