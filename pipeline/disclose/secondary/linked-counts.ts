import type { Dataset, Measure } from '../../../schemas/model/dataset.ts';
import { cellKey, type PublicRelease } from '../public-release.ts';

/**
 * Hides, beside every hidden figure of persons, what would bound it in the same place: where each row has at least
 * one person, a count of rows or of schools is a number of persons that there are at least, and a zero says none.
 */
export const withCompanions = (
  dataset: Dataset,
  { cells }: PublicRelease,
  hidden: ReadonlySet<string>,
): ReadonlySet<string> => {
  const places = new Set(
    cells
      .filter((cell) => hidden.has(cellKey(cell)) && isPeopled(dataset, dataset.measures[cell.measure]))
      .map((cell) => cellKey({ ...cell, measure: '' })),
  );
  const companions = cells.filter(
    (cell) => countsRows(dataset.measures[cell.measure]) && places.has(cellKey({ ...cell, measure: '' })),
  );
  return new Set([...hidden, ...companions.map(cellKey)]);
};

/** Whether every row adds at least one. */
const isPeopled = (dataset: Dataset, measure: Measure | undefined): boolean =>
  measure?.kind === 'sum' &&
  measure.columns.some((name) => {
    const column = dataset.columns.find((candidate) => candidate.name === name);
    return column !== undefined && !column.type.safeParse(0).success;
  });

const countsRows = (measure: Measure | undefined): boolean =>
  measure !== undefined && measure.kind !== 'sum' && measure.threshold === undefined;
