import type { Status } from '../../../schemas/model/status.ts';
import { type Text, text } from '../../../schemas/model/text.ts';
import type { ReleaseDescription } from '../metadata/description.ts';
import { type NamedRow, namedRows, type TableDifference, type TableSide } from './difference.ts';

/** A notice that readers of older versions should see. */
export interface Alert {
  /** The release's `created`, as a date. */
  readonly date: string;
  readonly type: 'correction' | 'alert';
  readonly description: Text;
}

/**
 * Public figures that this version changes: a correction, which readers of the version before must learn of.
 * Only for patches: a release that adds months changes running totals, too, and that is not a correction.
 */
export const alertsOf = (
  { created, previous, change }: Pick<ReleaseDescription, 'created' | 'previous' | 'change'>,
  tables: readonly TableDifference[],
  before: ReadonlyMap<string, TableSide>,
): readonly Alert[] => {
  if (!previous || change.type !== 'patch') return [];
  const corrected = tables.flatMap((table) => correctedRows(table, before.get(table.file)));
  if (corrected.length === 0) return [];
  const periods = [...new Set(corrected.flatMap((row) => row.periode ?? []))].sort().join(', ');
  const description = text(
    `Isi yang sudah terbit di versi ${previous.version} dikoreksi untuk periode ${periods}.`,
    `Contents that version ${previous.version} had published were corrected for the periods ${periods}.`,
  );
  return [{ date: created.slice(0, 10), type: 'correction', description }];
};

/** The visible rows of the version before that this version changes or removes, with all their columns. */
const correctedRows = (
  { removed, changed }: TableDifference,
  before: TableSide | undefined,
): readonly NamedRow[] => {
  // A change names its row by key, and a key need not hold the period (a document's number does not).
  const key = before?.schema.key ?? [];
  const idOf = (row: NamedRow) => JSON.stringify(key.map((name) => row[name] ?? null));
  const whole = new Map(namedRows(before).map((row) => [idOf(row), row]));
  return [
    ...removed,
    ...changed
      .filter((change) => Object.values(change.before).some((cell) => cell !== null))
      .map((change) => whole.get(idOf(change.key)) ?? change.before),
  ].filter(wasPublic);
};

const VALUELESS: ReadonlySet<string> = new Set<Status>(['suppressed', 'not_reported', 'not_yet_published']);

/** A record, or a figure that had a value. */
const wasPublic = ({ status }: NamedRow): boolean => !VALUELESS.has(status ?? '');
