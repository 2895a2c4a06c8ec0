import type { Dataset } from '../../../schemas/model/dataset.ts';
import { type Constraint, DisclosureError, type Expression } from '../solver.ts';
import { type Axes, axesOf } from './axes.ts';
import { type Clique, cliqueCells } from './clique.ts';
import { junctionTreeOf } from './junction-tree.ts';
import type { LinkedTables } from './linked-tables.ts';
import type { ObservedMargin } from './observed-margins.ts';

/** The unknown base table of linked tables: one non-negative integer variable for each cell of each clique. */
export interface LinearSystem {
  readonly variables: number;
  /** Constraints that hold for every base table: neighbouring cliques agree on their separator. */
  readonly constraints: readonly Constraint[];
  /** The variables that add up to a margin. */
  sumOf(margin: ObservedMargin): Expression;
}

/** More variables than a laptop can solve in the time of a publication. */
const MAX_VARIABLES = 60_000;

/**
 * The linear system of linked tables, clique by clique along their junction tree. It has the same solutions for every
 * published cell as the full base table, with far fewer variables.
 * Throws `DisclosureError` above 60 000 variables.
 */
export const linearSystemOf = (dataset: Dataset, tables: LinkedTables): LinearSystem => {
  const axes = axesOf(dataset, tables);
  const needed = tables.margins.map(({ cell }) => axes.neededFor(cell.plan, cell.measure));
  const tree = junctionTreeOf([...new Map(needed.map((set) => [[...set].join(), set])).values()]);
  const cliques: Clique[] = [];
  let variables = 0;
  for (const set of tree.cliques) {
    const ordered = [...set].sort();
    const cells = cliqueCells(axes, ordered, MAX_VARIABLES - variables);
    if (!cells)
      throw new DisclosureError(
        `Dataset "${dataset.id}", ${tables.year}: the linear system of its tables has more than ${MAX_VARIABLES} variables.`,
      );
    cliques.push({ axes: ordered, cells, firstVariable: variables });
    variables += cells.length;
  }
  return {
    variables,
    constraints: tree.edges.flatMap(([a, b]) => separatorConstraints(cliques[a], cliques[b])),
    sumOf: (margin) => sumIn(axes, cliques, margin),
  };
};

const sumIn = (axes: Axes, cliques: readonly Clique[], margin: ObservedMargin): Expression => {
  const needed = axes.neededFor(margin.cell.plan, margin.cell.measure);
  const clique = cliques.find((candidate) => [...needed].every((axis) => candidate.axes.includes(axis)));
  if (!clique) throw new Error(`No clique has all axes of the table ${margin.cell.plan.id}.`);
  const included = clique.axes.map((axis) =>
    needed.has(axis)
      ? axes.categories(axis).map((category) => axes.includes(margin, axis, category))
      : undefined,
  );
  const indices: number[] = [];
  for (const [i, cell] of clique.cells.entries())
    if (cell.every((category, axis) => included[axis]?.[category] ?? true))
      indices.push(clique.firstVariable + i);
  return { indices };
};

/** One constraint for each cell of the separator, the axes that both cliques have: its two sums are equal. */
const separatorConstraints = (a: Clique | undefined, b: Clique | undefined): readonly Constraint[] => {
  if (!a || !b) return [];
  const separator = a.axes.filter((axis) => b.axes.includes(axis));
  const sums = new Map<string, { indices: number[]; values: number[] }>();
  for (const [clique, sign] of [
    [a, 1],
    [b, -1],
  ] as const) {
    const at = separator.map((axis) => clique.axes.indexOf(axis));
    for (const [i, cell] of clique.cells.entries()) {
      const key = at.map((axis) => cell[axis]).join();
      const sum = sums.get(key) ?? { indices: [], values: [] };
      sum.indices.push(clique.firstVariable + i);
      sum.values.push(sign);
      sums.set(key, sum);
    }
  }
  return [...sums.values()].map((sum) => ({ ...sum, lower: 0, upper: 0 }));
};
