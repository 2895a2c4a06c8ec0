import { linearSystemOf } from '../../pipeline/disclose/linked-tables/linear-system.ts';
import type { MeasureGroup } from '../../pipeline/disclose/linked-tables/measure-groups.ts';
import { observedMargins } from '../../pipeline/disclose/linked-tables/observed-margins.ts';
import { cellKey, type PublicCell, type PublicRelease } from '../../pipeline/disclose/public-release.ts';
import { suppressionCost } from '../../pipeline/disclose/secondary/suppression-cost.ts';
import type { Constraint, Solver } from '../../pipeline/disclose/solver.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';

/**
 * The least that any choice of complementary cells could cost, by linear programming: every small figure must be able
 * to reach its threshold, in a lattice of its own, and a cell is hidden by as much as it deviates in the worst of
 * them. A deviation is held against the shift that it makes room for, which is exact where the lattice is a network
 * (trees of totals and tables of two ways) and an estimate elsewhere.
 */
export const suppressionCostBound = (
  dataset: Dataset,
  year: string,
  group: MeasureGroup,
  exact: PublicRelease,
  small: (cell: PublicCell) => boolean,
  solver: Solver,
): number => {
  const facts = observedMargins(dataset, [exact]).filter(({ cell }) => group.has(cell.measure));
  const lattice = linearSystemOf(dataset, { year, measures: group, margins: facts });
  const targets = facts.filter(({ cell }) => small(cell));
  const others = facts.filter(({ cell }) => !small(cell));
  const sharesFrom = targets.length * lattice.variables;
  const shareOf = new Map(others.map(({ cell }, i) => [cellKey(cell), sharesFrom + i]));
  const constraints: Constraint[] = others.map((_, i) => ({ indices: [sharesFrom + i], lower: 0, upper: 1 }));
  for (const [k, target] of targets.entries()) {
    const offset = k * lattice.variables;
    const sum = (fact: (typeof facts)[number]) =>
      lattice.sumOf(fact).indices.map((column) => column + offset);
    for (const constraint of lattice.constraints)
      constraints.push({ ...constraint, indices: constraint.indices.map((column) => column + offset) });
    const threshold = group.get(target.cell.measure)?.threshold ?? 0;
    const shift = threshold - (target.cell.value ?? 0);
    constraints.push({ indices: sum(target), lower: threshold, upper: Number.POSITIVE_INFINITY });
    for (const fact of others) {
      const value = fact.cell.value ?? 0;
      const indices = [...sum(fact), shareOf.get(cellKey(fact.cell)) ?? 0];
      const ones = indices.slice(1).map(() => 1);
      constraints.push({ indices, values: [...ones, -shift], lower: Number.NEGATIVE_INFINITY, upper: value });
      constraints.push({
        indices,
        values: [...ones, Math.min(shift, value)],
        lower: value,
        upper: Number.POSITIVE_INFINITY,
      });
    }
  }
  const program = solver.open({ variables: sharesFrom + others.length, constraints });
  const outcome = program.optimum(
    {
      indices: others.map((_, i) => sharesFrom + i),
      values: others.map(({ cell }) => suppressionCost(cell.value ?? 0)),
    },
    'min',
  );
  program.close();
  if (outcome.status !== 'optimal') throw new Error(`The bound was not solved: ${outcome.status}.`);
  return outcome.value;
};
