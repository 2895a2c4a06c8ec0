import type { Dataset, PlannedTable } from '../../schemas/model/dataset.ts';
import type { Status } from '../../schemas/model/status.ts';
import { makeReleasedTable } from './make-released.ts';
import type { Released, ReleasedCell } from './released.ts';

type PublishedRow = Readonly<Record<string, string | null>>;

/**
 * Reads the released tables of an earlier release from the rows of its published file. They passed disclosure control
 * when they were made. Tables that the plan no longer has are left out.
 */
export const parseReleased = (dataset: Dataset, rows: readonly PublishedRow[]): Released => ({
  tables: dataset.release.tables.map((plan) =>
    makeReleasedTable(
      plan,
      rows.filter((row) => row.tabel === plan.id).map((row) => parseCell(plan, row)),
    ),
  ),
});

const parseCell = (plan: PlannedTable, row: PublishedRow): ReleasedCell => ({
  period: row.periode ?? '',
  area: row.kode_wilayah ?? '',
  codes: plan.by.map((dimension) => row[dimension] ?? ''),
  measure: row.ukuran ?? '',
  value: row.nilai ?? null,
  status: row.status as Status,
});
