import { type Axes, MONTH, MONTH_GROUP } from './axes.ts';
import type { AxisCategory } from './axis-category.ts';

/** A clique of the junction tree with the cells of its marginal table; every cell is one variable. */
export interface Clique {
  readonly axes: readonly string[];
  /** Each cell as the index of its category on each axis. */
  readonly cells: readonly (readonly number[])[];
  /** The number of the first cell's variable; the others follow in order. */
  readonly firstVariable: number;
}

/** All cells of these axes that are no structural zeros; undefined if there are more than `most`. */
export const cliqueCells = (
  axes: Axes,
  ordered: readonly string[],
  most: number,
): readonly (readonly number[])[] | undefined => {
  const categories = ordered.map((axis) => axes.categories(axis));
  const groupAxis = ordered.indexOf(MONTH_GROUP);
  // A month lies in one month group only; the axis of month groups comes before that of months.
  const fits = (cell: readonly number[], axis: string | undefined, category: AxisCategory): boolean =>
    axis !== MONTH || category.monthGroup === categories[groupAxis]?.[cell[groupAxis] ?? 0]?.name;
  let cells: readonly (readonly number[])[] = [[]];
  for (const [axis, of] of categories.entries()) {
    cells = cells.flatMap((cell) =>
      of.flatMap((category, i) => (fits(cell, ordered[axis], category) ? [[...cell, i]] : [])),
    );
    if (cells.length > most) return undefined;
  }
  return cells.filter((cell) =>
    axes.isPossible((axis) => categories[ordered.indexOf(axis)]?.[cell[ordered.indexOf(axis)] ?? 0]),
  );
};
