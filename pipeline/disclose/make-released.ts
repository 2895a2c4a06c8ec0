import type { PlannedTable, Row } from '../../schemas/model/dataset.ts';
import type { ReleasedCell, ReleasedRecords, ReleasedTable } from './released.ts';

/** The only makers of released values. No file outside this folder may import them (see .dependency-cruiser.cjs). */

export const releaseTable = (plan: PlannedTable, cells: readonly ReleasedCell[]): ReleasedTable =>
  ({ plan, cells }) as unknown as ReleasedTable;

export const releaseRecords = (columns: readonly string[], rows: readonly Row[]): ReleasedRecords =>
  ({ columns, rows }) as unknown as ReleasedRecords;
