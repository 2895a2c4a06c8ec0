import type { Dataset, Measure, Row } from '../../schemas/model/dataset.ts';
import { fromScaled } from '../../schemas/model/decimal.ts';
import type { DisclosureContext } from './disclosure-context.ts';
import { type ExactTable, exactRelease } from './exact-tables.ts';
import { countsPersons } from './linked-tables/measure-groups.ts';
import { makeReleasedRecords, makeReleasedTable } from './make-released.ts';
import { isSensitive } from './primary.ts';
import { cellKey, type PublicRelease } from './public-release.ts';
import type { Released, ReleasedCell } from './released.ts';
import { withLinkedCounts } from './secondary/linked-counts.ts';
import { suppressedCells } from './secondary/suppress.ts';

/**
 * Applies a dataset's release plan and thresholds: primary and secondary suppression (Hundepool et al. 2012). The only
 * way to a `Released`. Throws `DisclosureError` if a cell cannot be protected, and an error if a dataset counts persons
 * and comes without a context.
 * @param tables the planned tables with exact values
 * @param rows the dataset's rows; if the plan has records, their planned columns are released
 * @param months the public months and their uploads, as the public will see them
 * @param context needed if a measure has a threshold
 */
export const disclose = (
  dataset: Dataset,
  tables: readonly ExactTable[],
  rows: readonly Row[],
  months: PublicRelease['months'],
  context?: DisclosureContext,
): Released => {
  const { records } = dataset.release;
  const suppressed = cellsToSuppress(dataset, tables, months, context);
  return {
    tables: tables.map(({ plan, cells }) =>
      makeReleasedTable(
        plan,
        cells.map((cell) => releaseCell(dataset, cell, suppressed.has(cellKey({ ...cell, plan })))),
      ),
    ),
    ...(records && {
      records: makeReleasedRecords(
        records.columns,
        rows.map((row) => pick(row, records.columns)),
      ),
    }),
  };
};

/** By `cellKey`. Nothing in the set tells primary from secondary suppression (property 3). */
const cellsToSuppress = (
  dataset: Dataset,
  tables: readonly ExactTable[],
  months: PublicRelease['months'],
  context: DisclosureContext | undefined,
): ReadonlySet<string> => {
  if (!countsPersons(dataset)) return new Set();
  if (!context)
    throw new Error(
      `Dataset "${dataset.id}" counts persons and cannot be released without a disclosure context.`,
    );
  const exact = exactRelease(tables, months);
  const suppressed = suppressedCells(
    dataset,
    context.history,
    exact,
    ({ measure, value }) => isSensitive(measureOf(dataset, measure), value ?? 0),
    context.solver,
  );
  return withLinkedCounts(dataset, exact, suppressed);
};

const measureOf = (dataset: Dataset, id: string): Measure => {
  const measure = dataset.measures[id];
  if (!measure) throw new Error(`Dataset "${dataset.id}" has no measure "${id}".`);
  return measure;
};

const releaseCell = (
  dataset: Dataset,
  cell: ExactTable['cells'][number],
  suppressed: boolean,
): ReleasedCell => {
  const { period, area, codes, measure: id, value, status } = cell;
  const measure = measureOf(dataset, id);
  const position = { period, area, codes, measure: id };
  if (value === undefined) return { ...position, value: null, status: status ?? 'not_reported' };
  if (suppressed || isSensitive(measure, value)) return { ...position, value: null, status: 'suppressed' };
  return {
    ...position,
    value: fromScaled(value, measure.scale ?? 0),
    status: value === 0 ? 'zero' : 'published',
  };
};

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]));
