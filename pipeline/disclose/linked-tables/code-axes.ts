import type { Dataset, Measure } from '../../../schemas/model/dataset.ts';
import type { PublicCell } from '../public-release.ts';
import { type AxisCategory, equivalenceClasses } from './axis-category.ts';
import type { ObservedMargin } from './observed-margins.ts';

/** The axis of a coded column. */
export interface CodeAxis {
  readonly categories: readonly AxisCategory[];
  /** Whether rows with this code count in a cell. */
  includes(cell: PublicCell, measure: Measure, code: string): boolean;
}

/** The name of the axis of a column. */
export const axisOf = (column: string): string => `column ${column}`;

/** The column that a dimension reads; a dimension that is no longer declared reads the column of its name. */
export const columnOf = (dataset: Dataset, dimension: string): string =>
  dataset.dimensions[dimension]?.column ?? dimension;

/** The code that a dimension publishes for a code of its column. */
export const publishedCode = (dataset: Dataset, dimension: string, code: string): string =>
  dataset.dimensions[dimension]?.collapse?.[code] ?? code;

/**
 * Axis name -> an axis for every column that a table is broken down by or a measure is limited to. Its categories are
 * the column's codes; codes that no table and no measure tells apart are one category.
 */
export const codeAxes = (
  dataset: Dataset,
  margins: readonly ObservedMargin[],
  dimensions: readonly string[],
  measures: readonly Measure[],
): ReadonlyMap<string, CodeAxis> => {
  const limits = measures.flatMap(({ where }) => Object.entries(where ?? {}));
  const columns = new Set([
    ...dimensions.map((dimension) => columnOf(dataset, dimension)),
    ...limits.map(([column]) => column),
  ]);
  return new Map(
    [...columns].map((column) => {
      const over = dimensions.filter((dimension) => columnOf(dataset, dimension) === column);
      const axis: CodeAxis = {
        categories: equivalenceClasses(inputCodes(dataset, column, over, margins), [
          ...over.map((dimension) => (code: string) => publishedCode(dataset, dimension, code)),
          ...limits
            .filter(([name]) => name === column)
            .map(
              ([, codes]) =>
                (code: string) =>
                  codes.includes(code),
            ),
        ]),
        includes: ({ plan, codes }, measure, code) =>
          plan.by.every((by, i) => !over.includes(by) || publishedCode(dataset, by, code) === codes[i]) &&
          (measure.where?.[column]?.includes(code) ?? true),
      };
      return [axisOf(column), axis];
    }),
  );
};

/** The codes that rows can have in a column; for a column that is no longer declared, the published codes. */
const inputCodes = (
  dataset: Dataset,
  column: string,
  over: readonly string[],
  margins: readonly ObservedMargin[],
): readonly string[] => {
  const list = dataset.columns.find(({ name }) => name === column)?.codeList;
  if (list) return list.codes.map(({ code }) => code);
  const seen = margins.flatMap(({ cell: { plan, codes } }) =>
    plan.by.flatMap((by, i) => (over.includes(by) ? codes.slice(i, i + 1) : [])),
  );
  return [...new Set(seen)];
};
