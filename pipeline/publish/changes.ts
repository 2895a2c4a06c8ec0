import type { Text } from '../../schemas/text.ts';
import { text } from '../../schemas/text.ts';
import type { ReleaseDescription, ReleaseDocument } from './description.ts';
import { differenceOf, type TableDifference, type TableSide } from './difference.ts';
import { jsonBytes } from './digest.ts';
import { schemaOf } from './manifest.ts';
import { changeSummary, reasonSentence } from './reasons.ts';
import type { Reason } from './version.ts';

/** A notice that readers of older versions should see. */
export interface Alert {
  /** The release's `created`, as a date. */
  readonly date: string;
  readonly type: 'correction' | 'alert';
  readonly description: Text;
}

/** `changes.json`: what this version changes against the one before, complete and row by row. */
export interface Changes {
  readonly dataset: string;
  readonly version: string;
  readonly previous: string | null;
  readonly created: string;
  readonly type: 'major' | 'minor' | 'patch';
  readonly summary: Text;
  readonly reasons: readonly (Reason & { readonly messages: Text })[];
  readonly periods: { readonly added: readonly string[]; readonly withdrawn: readonly string[] };
  readonly tables: readonly TableDifference[];
  readonly alerts: readonly Alert[];
}

/** Compares a release with the tables of the one before; absent, or a table that it had not, everything is added. */
const changesOf = (description: ReleaseDescription, before: readonly TableSide[] = []): Changes => {
  const { dataset, version, previous, created, change, tabulars } = description;
  const now = tabulars.map((tabular): TableSide => ({ schema: schemaOf(tabular), rows: tabular.rows }));
  const gone = before.filter((side) => now.every(({ schema }) => schema.file !== side.schema.file));
  const tables = [
    ...now.map((side) =>
      differenceOf(
        before.find(({ schema }) => schema.file === side.schema.file),
        side,
      ),
    ),
    ...gone.map((side) => differenceOf(side, undefined)),
  ];
  const subjects = (code: Reason['code']) =>
    change.reasons.filter((reason) => reason.code === code).map((reason) => reason.subject);
  return {
    dataset: dataset.id,
    version,
    previous: previous?.version ?? null,
    created,
    type: change.type,
    summary: changeSummary(change),
    reasons: change.reasons.map((reason) => ({ ...reason, messages: reasonSentence(reason) })),
    periods: { added: subjects('period-added'), withdrawn: subjects('period-withdrawn') },
    tables,
    alerts: alertsOf(description, tables),
  };
};

export const changesDocument = (
  description: ReleaseDescription,
  before?: readonly TableSide[],
): ReleaseDocument => ({
  name: 'changes.json',
  mediaType: 'application/json; charset=utf-8',
  body: jsonBytes(changesOf(description, before)),
});

/**
 * Figures that were public and are others now: a correction, which readers of the version before must hear of.
 * A release that adds months moves running totals, which is no correction; hence patches only.
 */
const alertsOf = (
  { created, previous, change }: ReleaseDescription,
  tables: readonly TableDifference[],
): Alert[] => {
  const corrected = tables.flatMap((table) => [
    ...table.removed,
    ...table.changed.filter(({ before }) => Object.values(before).some(wasPublic)).map(({ key }) => key),
  ]);
  if (!previous || change.type !== 'patch' || corrected.length === 0) return [];
  const periods = [...new Set(corrected.map((row) => row.periode ?? ''))].sort().join(', ');
  return [
    {
      date: created.slice(0, 10),
      type: 'correction',
      description: text(
        `Isi yang sudah terbit di versi ${previous.version} dikoreksi untuk periode ${periods}.`,
        `Contents that version ${previous.version} had published were corrected for the periods ${periods}.`,
      ),
    },
  ];
};

/** A value that readers could see: not empty, and not a status that stands for none. */
const wasPublic = (cell: string | null): boolean =>
  cell !== null && !['not_reported', 'not_yet_published', 'suppressed'].includes(cell);
