import type { PlannedTable, Row } from '../../schemas/model/dataset.ts';
import type { ReleasedCell, ReleasedRecords, ReleasedTable } from './released.ts';

/** The only makers of released values. Files outside this folder may not import them (see .dependency-cruiser.cjs). */

export const makeReleasedTable = (plan: PlannedTable, cells: readonly ReleasedCell[]): ReleasedTable =>
  ({ plan, cells }) as unknown as ReleasedTable;

export const makeReleasedRecords = (columns: readonly string[], rows: readonly Row[]): ReleasedRecords =>
  ({ columns, rows }) as unknown as ReleasedRecords;
