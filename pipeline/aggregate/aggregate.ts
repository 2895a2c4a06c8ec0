import type { Dataset, PlannedTable } from '../../schemas/model/dataset.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type CellPlace, cellPlaces } from './grid.ts';
import type { Month } from './months.ts';
import { tableTally } from './table-tally.ts';

/** One figure before disclosure control. Never published as it is: only `pipeline/disclose` may release it. */
export interface AggregatedCell extends CellPlace {
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

/** Aggregates a dataset's months (in order, keys unique) to every planned table, with all cells, zeros included. */
export const aggregate = (dataset: Dataset, months: readonly Month[]): readonly AggregatedTable[] =>
  dataset.release.tables.map((plan) => ({ plan, cells: cellsOf(dataset, plan, months) }));

const cellsOf = (dataset: Dataset, plan: PlannedTable, months: readonly Month[]): AggregatedCell[] => {
  const places = cellPlaces(dataset, plan);
  return coverageOf(dataset, plan, months).flatMap((coverage) => {
    const valueAt = valuesOf(dataset, plan, coverage);
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

const valuesOf = (
  dataset: Dataset,
  plan: PlannedTable,
  coverage: Coverage,
): ((place: CellPlace, measure: string) => Pick<AggregatedCell, 'value' | 'status'>) => {
  if ('status' in coverage) return () => ({ status: coverage.status });
  const tally = tableTally(dataset, plan);
  for (const month of coverage.months) for (const row of month.rows) tally.add(row);
  return (place, measure) => ({ value: tally.value(place, measure) });
};
