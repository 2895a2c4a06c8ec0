import { PROVINCE, regencies } from '../../schemas/agency/codelists/regions.ts';
import type { Dataset, Dimension, PlannedTable } from '../../schemas/model/dataset.ts';

/** A cell of a table without its period and measure: the place where a row counts. */
export interface CellPlace {
  readonly area: string;
  /** Published codes in the order of the table's `by`. */
  readonly codes: readonly string[];
}

/** The areas and codes of all cells that a table can have, in the order in which they are published. */
export const cellPlaces = (dataset: Dataset, plan: PlannedTable): readonly CellPlace[] => {
  const areas =
    plan.area === 'province'
      ? [PROVINCE]
      : [...regencies.codes, ...(dataset.area?.others?.codes ?? [])].map((entry) => entry.code);
  const combinations = plan.by.reduce<readonly (readonly string[])[]>(
    (rest, id) =>
      rest.flatMap((codes) => dimensionOf(dataset, id).codes.codes.map((entry) => [...codes, entry.code])),
    [[]],
  );
  const byId = (codes: readonly string[]) => Object.fromEntries(plan.by.map((id, i) => [id, codes[i] ?? '']));
  const existing = combinations.filter((codes) => !dataset.isStructuralZero?.(byId(codes)));
  return areas.flatMap((area) => existing.map((codes) => ({ area, codes })));
};

/** The dimension with this id. @throws if the dataset has none */
export const dimensionOf = (dataset: Dataset, id: string): Dimension => {
  const dimension = dataset.dimensions[id];
  if (!dimension) throw new Error(`Dataset "${dataset.id}" has no dimension "${id}".`);
  return dimension;
};
