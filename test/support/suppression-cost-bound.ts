import { linearSystemOf } from '../../pipeline/disclose/linked-tables/linear-system.ts';
import type { MeasureGroup } from '../../pipeline/disclose/linked-tables/measure-groups.ts';
import { observedMargins } from '../../pipeline/disclose/linked-tables/observed-margins.ts';
import { cellKey, type PublicCell, type PublicRelease } from '../../pipeline/disclose/public-release.ts';
import { suppressionCost } from '../../pipeline/disclose/secondary/suppression-cost.ts';
import type { Constraint, Solver } from '../../pipeline/disclose/solver.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';

/**
 * A lower bound of the cost of secondary suppression: the linear programming relaxation of the cell suppression problem
 * (Kelly, Golden and Assad 1992). Every sensitive cell must reach its threshold in a copy of the system of its own, and
 * a cell is suppressed by the largest share of its deviations. The deviation is divided by the shift that the target
 * needs. That is exact where the tables form a network (trees of totals, two-way tables) and an estimate elsewhere.
 */
export const suppressionCostBound = (
  dataset: Dataset,
  year: string,
  measures: MeasureGroup,
  exact: PublicRelease,
  small: (cell: PublicCell) => boolean,
  solver: Solver,
): number => {
  const margins = observedMargins(dataset, [exact]).filter(({ cell }) => measures.has(cell.measure));
  const system = linearSystemOf(dataset, { year, measures, margins });
  const targets = margins.filter(({ cell }) => small(cell));
  const others = margins.filter(({ cell }) => !small(cell));
  const sharesFrom = targets.length * system.variables;
  const shareOf = new Map(others.map(({ cell }, i) => [cellKey(cell), sharesFrom + i]));
  const constraints: Constraint[] = others.map((_, i) => ({ indices: [sharesFrom + i], lower: 0, upper: 1 }));
  for (const [k, target] of targets.entries()) {
    const offset = k * system.variables;
    const sum = (margin: (typeof margins)[number]) =>
      system.sumOf(margin).indices.map((variable) => variable + offset);
    for (const constraint of system.constraints)
      constraints.push({ ...constraint, indices: constraint.indices.map((variable) => variable + offset) });
    const threshold = measures.get(target.cell.measure)?.threshold ?? 0;
    const shift = threshold - (target.cell.value ?? 0);
    constraints.push({ indices: sum(target), lower: threshold, upper: Number.POSITIVE_INFINITY });
    for (const margin of others) {
      const value = margin.cell.value ?? 0;
      const indices = [...sum(margin), shareOf.get(cellKey(margin.cell)) ?? 0];
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
  const result = program.optimum(
    {
      indices: others.map((_, i) => sharesFrom + i),
      values: others.map(({ cell }) => suppressionCost(cell.value ?? 0)),
    },
    'min',
  );
  program.close();
  if (result.status !== 'optimal') throw new Error(`The bound was not solved: ${result.status}.`);
  return result.value;
};
