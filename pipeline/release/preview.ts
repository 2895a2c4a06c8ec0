import type { Dataset } from '../../schemas/model/dataset.ts';
import type { Status } from '../../schemas/model/status.ts';
import type { Text } from '../../schemas/model/text.ts';
import { differencesOf, type TableDifference } from '../publish/changes/difference.ts';
import { changeSummary } from '../publish/changes/reasons.ts';
import { schemaOf } from '../publish/manifest/manifest.ts';
import { tablesOf } from '../publish/manifest/release-tables.ts';
import type { SummaryRow } from '../query/summary-row.ts';
import type { BuiltRelease } from './build.ts';
import type { PreviousRelease } from './finalise.ts';
import { publishedSummaries } from './published-summaries.ts';
import { nextVersion } from './version.ts';

type Side = { readonly value: string | null; readonly status: Status } | null;

/** A figure that would change; null for a side that does not have it. */
export interface ChangedFigure {
  readonly indicator: string;
  readonly title: Text;
  readonly unit: string;
  readonly period: string;
  readonly area: string;
  readonly before: Side;
  readonly after: Side;
}

/** The changes that publishing would make: the next version with its figures and rows, or nothing. */
export interface Preview {
  readonly version: { readonly now: string | null; readonly next: string | null };
  readonly change: 'major' | 'minor' | 'patch' | null;
  readonly summary: Text | null;
  readonly figures: readonly ChangedFigure[];
  readonly tables: readonly TableDifference[];
}

/** Compares a built release with the current one. The preview contains only what would be public. */
export const previewOf = (dataset: Dataset, built: BuiltRelease, previous?: PreviousRelease): Preview => {
  const next = nextVersion(previous?.manifest, built);
  const before = previous ? tablesOf(previous.manifest.schemas, previous.csv) : new Map();
  const after = new Map(
    built.tabulars.map((tabular) => [tabular.name, { schema: schemaOf(tabular), rows: tabular.rows }]),
  );
  return {
    version: { now: previous?.manifest.version ?? null, next: next?.version ?? null },
    change: next?.change.type ?? null,
    summary: next ? changeSummary(next.change) : null,
    figures: changedFigures(dataset, previous ? publishedSummaries(dataset, before) : [], built.summaries),
    tables: differencesOf(before, after),
  };
};

const changedFigures = (
  dataset: Dataset,
  before: readonly SummaryRow[],
  after: readonly SummaryRow[],
): readonly ChangedFigure[] => {
  const keyOf = ({ indicator, period, area }: SummaryRow) => `${indicator}|${period}|${area}`;
  const [oldRows, newRows] = [
    new Map(before.map((r) => [keyOf(r), r])),
    new Map(after.map((r) => [keyOf(r), r])),
  ];
  return [...new Set([...newRows.keys(), ...oldRows.keys()])].flatMap((key) => {
    const [old, now] = [oldRows.get(key), newRows.get(key)];
    const row = now ?? old;
    if (!row || (old?.value === now?.value && old?.status === now?.status)) return [];
    const declared = dataset.indicators.find(({ id }) => id === row.indicator);
    return [
      {
        indicator: row.indicator,
        title: declared?.title ?? { id: row.indicator, en: row.indicator },
        unit: declared?.unit.code ?? '',
        period: row.period,
        area: row.area,
        before: sideOf(old),
        after: sideOf(now),
      },
    ];
  });
};

const sideOf = (row: SummaryRow | undefined): Side => (row ? { value: row.value, status: row.status } : null);
