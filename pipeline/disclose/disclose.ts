import type { Dataset, Measure, PlannedTable, Row } from '../../schemas/dataset.ts';
import { fromScaled } from '../../schemas/decimal.ts';
import { isSensitive } from './primary.ts';
import type { Released, ReleasedCell } from './released.ts';
import { releaseRecords, releaseTable } from './stamp.ts';

/** What disclosure control is given: tables by plan with exact values (see pipeline/aggregate). */
interface Undisclosed {
  readonly plan: PlannedTable;
  readonly cells: readonly {
    readonly period: string;
    readonly area: string;
    readonly codes: readonly string[];
    readonly measure: string;
    readonly value?: number;
    readonly status?: 'not_reported' | 'not_yet_published';
  }[];
}

/**
 * Applies a dataset's release plan and thresholds; the only way to a `Released`.
 * @param tables the planned tables with exact values
 * @param rows the dataset's rows, of which the planned columns are released if the plan has records
 */
export const disclose = (
  dataset: Dataset,
  tables: readonly Undisclosed[],
  rows: readonly Row[],
): Released => {
  const { records } = dataset.release;
  return {
    tables: tables.map(({ plan, cells }) =>
      releaseTable(
        plan,
        cells.map((cell) => releaseCell(dataset, cell)),
      ),
    ),
    ...(records && {
      records: releaseRecords(
        records.columns,
        rows.map((row) => pick(row, records.columns)),
      ),
    }),
  };
};

const releaseCell = (dataset: Dataset, cell: Undisclosed['cells'][number]): ReleasedCell => {
  const { period, area, codes, measure: id, value, status } = cell;
  const measure: Measure | undefined = dataset.measures[id];
  if (!measure) throw new Error(`Dataset "${dataset.id}" has no measure "${id}".`);
  const place = { period, area, codes, measure: id };
  if (value === undefined) return { ...place, value: null, status: status ?? 'not_reported' };
  if (isSensitive(measure, value)) return { ...place, value: null, status: 'suppressed' };
  return {
    ...place,
    value: fromScaled(value, measure.scale ?? 0),
    status: value === 0 ? 'zero' : 'published',
  };
};

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]));
