import type { Dataset, PlannedTable } from '../../schemas/model/dataset.ts';
import type { Status } from '../../schemas/model/status.ts';
import { releaseTable } from './make-released.ts';
import type { Released, ReleasedCell } from './released.ts';

type PublishedRow = Readonly<Record<string, string | null>>;

/**
 * The released tables of a version again, from the rows of its published file: they passed disclosure control when it
 * was made. Tables that the plan no longer has are left out.
 */
export const reopen = (dataset: Dataset, rows: readonly PublishedRow[]): Released => ({
  tables: dataset.release.tables.map((plan) =>
    releaseTable(
      plan,
      rows.filter((row) => row.tabel === plan.id).map((row) => cellOf(plan, row)),
    ),
  ),
});

const cellOf = (plan: PlannedTable, row: PublishedRow): ReleasedCell => ({
  period: row.periode ?? '',
  area: row.kode_wilayah ?? '',
  codes: plan.by.map((dimension) => row[dimension] ?? ''),
  measure: row.ukuran ?? '',
  value: row.nilai ?? null,
  status: row.status as Status,
});
