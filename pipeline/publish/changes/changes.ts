import type { Reason } from '../manifest/change.ts';
import { jsonBytes } from '../manifest/digest.ts';
import { schemaOf } from '../manifest/manifest.ts';
import type { ReleaseDescription, ReleaseDocument } from '../metadata/description.ts';
import { alertsOf } from './alerts.ts';
import type { Changes } from './changes-shape.ts';
import { differencesOf, type TableSide } from './difference.ts';
import { changeSummary, reasonSentence } from './reasons.ts';

/** Compares a release with the tables of the one before. Without an earlier release or table, every row is added. */
const changesOf = (
  description: ReleaseDescription,
  before: ReadonlyMap<string, TableSide> = new Map(),
): Changes => {
  const { dataset, version, previous, created, change, tabulars } = description;
  const now = new Map(
    tabulars.map((tabular) => [tabular.name, { schema: schemaOf(tabular), rows: tabular.rows }]),
  );
  const tables = differencesOf(before, now);
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
    notes: dataset.indicators.flatMap((indicator) => indicator.notes ?? []),
    alerts: alertsOf(description, tables, before),
  };
};

export const changesDocument = (
  description: ReleaseDescription,
  before?: ReadonlyMap<string, TableSide>,
): ReleaseDocument => ({
  name: 'changes.json',
  mediaType: 'application/json; charset=utf-8',
  body: jsonBytes(changesOf(description, before)),
});
