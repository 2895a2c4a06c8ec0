import type { Dataset, Measure, PlannedTable } from '../../../schemas/model/dataset.ts';
import { type AxisCategory, equivalenceClasses } from './axis-category.ts';
import { axisOf, codeAxes, columnOf, publishedCode } from './code-axes.ts';
import type { LinkedTables } from './linked-tables.ts';
import { summedColumns } from './measure-groups.ts';
import { isMonthly, monthGroups } from './month-groups.ts';
import type { ObservedMargin } from './observed-margins.ts';

/**
 * Names of axes. Variables are numbered in the alphabetical order of these names, and the solver's choice among equally
 * cheap suppressions depends on that order: another name can change what is published. The month group must come before
 * the month.
 */
export const MONTH_GROUP = 'month-group';
export const MONTH = 'single-month';
const AREA = 'area';
/** The columns that measures sum, for example men and women. */
const QUANTITY = 'quantity';

/** The axes of the base table that all margins of linked tables sum over. */
export interface Axes {
  /** The axes that cells of this table and measure tell apart; over all other axes they sum. */
  neededFor(plan: PlannedTable, measure: string): ReadonlySet<string>;
  categories(axis: string): readonly AxisCategory[];
  /** Whether the rows of a category of a needed axis count in a margin. */
  includes(margin: ObservedMargin, axis: string, category: AxisCategory): boolean;
  /** Whether rows can have these categories together; false for a structural zero. */
  isPossible(categoryOn: (axis: string) => AxisCategory | undefined): boolean;
}

/** Throws if a margin has a measure outside the measure group. */
export const axesOf = (dataset: Dataset, { measures, margins }: LinkedTables): Axes => {
  const groupOf = monthGroups(margins);
  const dimensions = [...new Set(margins.flatMap(({ cell }) => cell.plan.by))];
  const columns = codeAxes(dataset, margins, dimensions, [...measures.values()]);
  const quantities = equivalenceClasses(
    [...new Set([...measures.values()].flatMap(summedColumns))],
    [...measures.values()].map((measure) => (column) => summedColumns(measure).includes(column)),
  );
  const areas = [
    ...new Set(margins.flatMap(({ cell }) => (cell.plan.area === 'regency' ? [cell.area] : []))),
  ];
  const measureOf = (id: string): Measure => {
    const measure = measures.get(id);
    if (!measure) throw new Error(`Dataset "${dataset.id}" has no measure "${id}".`);
    return measure;
  };
  const categories = new Map<string, readonly AxisCategory[]>([
    [MONTH_GROUP, [...new Set(groupOf.values())].map((name) => ({ name }))],
    [MONTH, [...groupOf].map(([name, monthGroup]) => ({ name, monthGroup }))],
    [AREA, areas.map((name) => ({ name }))],
    [QUANTITY, quantities],
    ...[...columns].map(([axis, column]): [string, readonly AxisCategory[]] => [axis, column.categories]),
  ]);
  return {
    neededFor: (plan, id) => {
      const measure = measureOf(id);
      const named = [
        ...plan.by.map((dimension) => columnOf(dataset, dimension)),
        ...Object.keys(measure.where ?? {}),
      ];
      const sumsAll = quantities.every(({ name }) => summedColumns(measure).includes(name));
      return new Set([
        MONTH_GROUP,
        ...(isMonthly(plan) ? [MONTH] : []),
        ...(plan.area === 'regency' ? [AREA] : []),
        ...named.map(axisOf),
        ...(sumsAll ? [] : [QUANTITY]),
      ]);
    },
    categories: (axis) => categories.get(axis) ?? [],
    includes: ({ cell, monthStates }, axis, { name }) => {
      if (axis === MONTH) return monthStates.includes(name);
      if (axis === MONTH_GROUP) return monthStates.some((state) => groupOf.get(state) === name);
      if (axis === AREA) return cell.area === name;
      const measure = measureOf(cell.measure);
      const column = columns.get(axis);
      return column ? column.includes(cell, measure, name) : summedColumns(measure).includes(name);
    },
    isPossible: (categoryOn) => {
      if (!dataset.isStructuralZero) return true;
      const codes: Record<string, string> = {};
      for (const dimension of dimensions) {
        const category = categoryOn(axisOf(columnOf(dataset, dimension)));
        if (category) codes[dimension] = publishedCode(dataset, dimension, category.name);
      }
      return !dataset.isStructuralZero(codes);
    },
  };
};
