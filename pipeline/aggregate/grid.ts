import { PROVINCE, regencies, regencyOf } from '../../schemas/codelists/regions.ts';
import type { Dataset, Dimension, PlannedTable, Row } from '../../schemas/dataset.ts';

/** Where a row counts in a table, and every place where one could: the table's cells but for period and measure. */
export interface Place {
  readonly area: string;
  /** Published codes in the order of the table's `by`. */
  readonly codes: readonly string[];
}

export const placeKey = (place: Place): string => [place.area, ...place.codes].join('\u001f');

/** All possible places of a table, in the order in which they are published. */
export const placesOf = (dataset: Dataset, plan: PlannedTable): readonly Place[] => {
  const areas =
    plan.area === 'province'
      ? [PROVINCE]
      : [...regencies.codes, ...(dataset.area?.others?.codes ?? [])].map((entry) => entry.code);
  const combinations = plan.by.reduce<readonly (readonly string[])[]>(
    (rest, id) =>
      rest.flatMap((codes) => dimensionOf(dataset, id).codes.codes.map((entry) => [...codes, entry.code])),
    [[]],
  );
  const possible = combinations.filter(
    (codes) => dataset.possible?.(Object.fromEntries(plan.by.map((id, i) => [id, codes[i] ?? '']))) ?? true,
  );
  return areas.flatMap((area) => possible.map((codes) => ({ area, codes })));
};

/** The place that a row counts in. */
export const placeOf = (dataset: Dataset, plan: PlannedTable, row: Row): Place => ({
  area: plan.area === 'province' ? PROVINCE : regencyOf(String(row[dataset.area?.column ?? ''])),
  codes: plan.by.map((id) => {
    const dimension = dimensionOf(dataset, id);
    const code = String(row[dimension.column]);
    return dimension.collapse?.[code] ?? code;
  }),
});

const dimensionOf = (dataset: Dataset, id: string): Dimension => {
  const dimension = dataset.dimensions[id];
  if (!dimension) throw new Error(`Dataset "${dataset.id}" has no dimension "${id}".`);
  return dimension;
};
