import type { Dataset, Measure, PlannedTable, Row } from '../../schemas/model/dataset.ts';
import { fromScaled } from '../../schemas/model/decimal.ts';
import type { History } from './history/history.ts';
import { isGuarded } from './linked-tables/measure-groups.ts';
import { releaseRecords, releaseTable } from './make-released.ts';
import { isSensitive } from './primary.ts';
import { cellKey, type PublicCell, type PublicRelease } from './public-release.ts';
import type { Released, ReleasedCell } from './released.ts';
import { withCompanions } from './secondary/linked-counts.ts';
import { hiddenCells } from './secondary/suppress.ts';
import type { Solver } from './solver.ts';

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

/** What figures about persons are protected against, and with. */
export interface Guard {
  /** All versions that are public. */
  readonly history: History;
  readonly solver: Solver;
}

/**
 * Applies a dataset's release plan and thresholds; the only way to a `Released`.
 * @param tables the planned tables with exact values
 * @param rows the dataset's rows, of which the planned columns are released if the plan has records
 * @param months the open months and their uploads, as the public will see them
 * @param guard needed where a measure has a threshold
 */
export const disclose = (
  dataset: Dataset,
  tables: readonly Undisclosed[],
  rows: readonly Row[],
  months: PublicRelease['months'],
  guard?: Guard,
): Released => {
  const { records } = dataset.release;
  const hidden = hiddenIn(dataset, tables, months, guard);
  return {
    tables: tables.map(({ plan, cells }) =>
      releaseTable(
        plan,
        cells.map((cell) => releaseCell(dataset, cell, hidden.has(cellKey({ ...cell, plan })))),
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

/** The figures to hide, by `cellKey`: primary and complementary suppression, which nobody can tell apart. */
const hiddenIn = (
  dataset: Dataset,
  tables: readonly Undisclosed[],
  months: PublicRelease['months'],
  guard: Guard | undefined,
): ReadonlySet<string> => {
  if (!isGuarded(dataset)) return new Set();
  if (!guard)
    throw new Error(`Dataset "${dataset.id}" counts persons and cannot be released without a guard.`);
  const exact = exactRelease(tables, months);
  return withCompanions(
    dataset,
    exact,
    hiddenCells(dataset, guard.history, exact, isSmall(dataset), guard.solver),
  );
};

/** A version with all its values, as nobody may see it. */
export const exactRelease = (
  tables: readonly Undisclosed[],
  months: PublicRelease['months'],
): PublicRelease => ({
  version: 'next',
  created: '',
  months,
  cells: tables.flatMap(({ plan, cells }) =>
    cells.flatMap(({ value, status: _status, ...cell }) =>
      value === undefined ? [] : [{ ...cell, plan, value }],
    ),
  ),
});

const isSmall =
  (dataset: Dataset) =>
  ({ measure, value }: PublicCell): boolean =>
    isSensitive(measureOf(dataset, measure), value ?? 0);

const measureOf = (dataset: Dataset, id: string): Measure => {
  const measure = dataset.measures[id];
  if (!measure) throw new Error(`Dataset "${dataset.id}" has no measure "${id}".`);
  return measure;
};

const releaseCell = (dataset: Dataset, cell: Undisclosed['cells'][number], hidden: boolean): ReleasedCell => {
  const { period, area, codes, measure: id, value, status } = cell;
  const measure = measureOf(dataset, id);
  const place = { period, area, codes, measure: id };
  if (value === undefined) return { ...place, value: null, status: status ?? 'not_reported' };
  if (hidden || isSensitive(measure, value)) return { ...place, value: null, status: 'suppressed' };
  return {
    ...place,
    value: fromScaled(value, measure.scale ?? 0),
    status: value === 0 ? 'zero' : 'published',
  };
};

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]));
