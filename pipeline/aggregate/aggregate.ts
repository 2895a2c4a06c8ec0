import type { Dataset, Measure, PlannedTable, Row } from '../../schemas/dataset.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Place, placeKey, placeOf, placesOf } from './grid.ts';
import type { Month } from './months.ts';
import { type Tally, tallyOf } from './tally.ts';

/** One figure before disclosure control. Never published as it is: only `pipeline/disclose` may release it. */
export interface AggregatedCell extends Place {
  readonly period: string;
  readonly measure: string;
  /** In whole numbers of the measure's smallest digit; absent where there is a status instead. */
  readonly value?: number;
  readonly status?: 'not_reported' | 'not_yet_published';
}

export interface AggregatedTable {
  readonly plan: PlannedTable;
  readonly cells: readonly AggregatedCell[];
}

/** Every planned table over a dataset's months (in order, keys unique): all places, zeros included. */
export const aggregate = (dataset: Dataset, months: readonly Month[]): readonly AggregatedTable[] =>
  dataset.release.tables.map((plan) => ({ plan, cells: cellsOf(dataset, plan, months) }));

const cellsOf = (dataset: Dataset, plan: PlannedTable, months: readonly Month[]): AggregatedCell[] => {
  const places = placesOf(dataset, plan);
  const values = (
    coverage: Coverage,
  ): ((place: Place, measure: string) => Pick<AggregatedCell, 'value' | 'status'>) => {
    if ('status' in coverage) return () => ({ status: coverage.status });
    const tallies = tallyRows(
      dataset,
      plan,
      places,
      coverage.months.flatMap((month) => month.rows),
    );
    return (place, measure) => ({ value: tallies.get(placeKey(place))?.get(measure)?.value() ?? 0 });
  };
  return coverageOf(dataset, plan, months).flatMap((coverage) => {
    const valueAt = values(coverage);
    return places.flatMap((place) =>
      plan.measures.map((measure) => ({
        ...place,
        period: coverage.period,
        measure,
        ...valueAt(place, measure),
      })),
    );
  });
};

/** place -> measure -> tally. A row outside every declared place is a fault of the declaration and throws. */
const tallyRows = (
  dataset: Dataset,
  plan: PlannedTable,
  places: readonly Place[],
  rows: readonly Row[],
): ReadonlyMap<string, ReadonlyMap<string, Tally>> => {
  const measures = Object.entries(dataset.measures).filter(([id]) => plan.measures.includes(id));
  const tallies = new Map(places.map((place) => [placeKey(place), emptyTallies(measures)]));
  for (const row of rows) {
    const place = placeOf(dataset, plan, row);
    const cell = tallies.get(placeKey(place));
    if (!cell)
      throw new Error(
        `Dataset "${dataset.id}", table "${plan.id}": a row falls in the undeclared place ${place.area}/${place.codes.join('/')}.`,
      );
    for (const tally of cell.values()) tally.add(row);
  }
  return tallies;
};

const emptyTallies = (measures: readonly [string, Measure][]): ReadonlyMap<string, Tally> =>
  new Map(measures.map(([id, measure]) => [id, tallyOf(measure)]));
