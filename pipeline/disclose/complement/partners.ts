import type { Dataset } from '../../../schemas/dataset.ts';
import type { YearAttack } from '../attack/attack.ts';
import type { Fact } from '../lattice/facts.ts';
import { cellKey } from '../public-release.ts';
import { type Constraint, DisclosureError, type Solver, withProgram } from '../solver.ts';
import { costOf } from './cost.ts';

/** How far a hidden figure must be able to move: up to `atLeast`, or down to `atMost`. */
export interface Goal {
  readonly target: Fact;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/**
 * The cheapest figures of the newest version to hide so that the target can move as far as the goal: the solution of
 * a linear program in which a shown figure may deviate for its cost. What earlier versions show cannot be taken
 * back and does not move. Undefined where the goal cannot be reached.
 * @param newest index of the version that is being made
 */
export const partnersOf = (
  dataset: Dataset,
  { component, lattice }: Pick<YearAttack, 'component' | 'lattice'>,
  newest: number,
  { target, atLeast, atMost }: Goal,
  solver: Solver,
): readonly string[] | undefined => {
  const movable = component.facts.filter(({ cell, since }) => cell.value !== undefined && since === newest);
  const columns = lattice.columns + 2 * movable.length;
  const up = (i: number) => lattice.columns + 2 * i;
  const constraints: Constraint[] = [...lattice.constraints];
  for (const fact of component.facts) {
    const { value } = fact.cell;
    if (value === undefined) continue;
    const { indices } = lattice.sumOf(fact);
    const i = movable.indexOf(fact);
    const values = indices.map(() => 1);
    constraints.push(
      i < 0
        ? { indices, lower: value, upper: value }
        : { indices: [...indices, up(i), up(i) + 1], values: [...values, -1, 1], lower: value, upper: value },
    );
  }
  constraints.push({
    ...lattice.sumOf(target),
    lower: atLeast ?? Number.NEGATIVE_INFINITY,
    upper: atMost ?? Number.POSITIVE_INFINITY,
  });
  const objective = {
    indices: movable.flatMap((_, i) => [up(i), up(i) + 1]),
    values: movable.flatMap(({ cell }) => [costOf(cell.value ?? 0), costOf(cell.value ?? 0)]),
  };
  const outcome = withProgram(solver, { columns, constraints }, (program) =>
    program.optimum(objective, 'min'),
  );
  if (outcome.status === 'infeasible') return undefined;
  if (outcome.status !== 'optimal')
    throw new DisclosureError(
      `Complementary suppression of "${dataset.id}" was not solved${'reason' in outcome ? `: ${outcome.reason}` : ''}.`,
    );
  const { point } = outcome;
  return movable
    .filter((_, i) => (point[up(i)] ?? 0) + (point[up(i) + 1] ?? 0) > NOTHING)
    .map(({ cell }) => cellKey(cell));
};

const NOTHING = 1e-6;
