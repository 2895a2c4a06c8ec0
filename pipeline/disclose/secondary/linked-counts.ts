import type { Dataset, Measure } from '../../../schemas/model/dataset.ts';
import { cellKey, type PublicRelease } from '../public-release.ts';

/**
 * Adds the linked counts to the suppressed cells: beside a suppressed count of persons, the count of rows or of
 * distinct things of the same period, area and codes. Where every row has at least one person, such a count is a lower
 * bound of the persons, and a zero says that there are none.
 * @param suppressed by `cellKey`
 */
export const withLinkedCounts = (
  dataset: Dataset,
  { cells }: PublicRelease,
  suppressed: ReadonlySet<string>,
): ReadonlySet<string> => {
  const positions = new Set(
    cells
      .filter(
        (cell) =>
          suppressed.has(cellKey(cell)) && everyRowHasPersons(dataset, dataset.measures[cell.measure]),
      )
      .map((cell) => cellKey({ ...cell, measure: '' })),
  );
  const linked = cells.filter(
    (cell) => countsRows(dataset.measures[cell.measure]) && positions.has(cellKey({ ...cell, measure: '' })),
  );
  return new Set([...suppressed, ...linked.map(cellKey)]);
};

/** Whether a measure sums a column that may not be zero. */
const everyRowHasPersons = (dataset: Dataset, measure: Measure | undefined): boolean =>
  measure?.kind === 'sum' &&
  measure.columns.some((name) => {
    const column = dataset.columns.find((candidate) => candidate.name === name);
    return column !== undefined && !column.type.safeParse(0).success;
  });

/** Whether a measure counts rows or distinct things, and has no threshold of its own. */
const countsRows = (measure: Measure | undefined): boolean =>
  measure !== undefined && measure.kind !== 'sum' && measure.threshold === undefined;
