import type { Dataset, Row } from '../schemas/dataset.ts';
import { releaseInstant } from '../schemas/period.ts';
import { aggregate } from './aggregate/aggregate.ts';
import { firstReports } from './aggregate/months.ts';
import { disclose } from './disclose/disclose.ts';
import { jsonBytes, sha256 } from './publish/digest.ts';
import { formats } from './publish/formats.ts';
import {
  type Manifest,
  type ManifestFile,
  type ManifestPeriod,
  type PublishedSchema,
  type RowAccount,
  schemaOf,
} from './publish/manifest.ts';
import { tabularsOf } from './publish/tabular.ts';
import { nextVersion } from './publish/version.ts';
import { type SummaryRow, summaryRows } from './query/summary-rows.ts';

export const DATA_LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** A month that a release is computed from: where its rows came from and whether they may be read yet. */
export interface ReleaseMonth {
  readonly period: string;
  readonly digest: string;
  readonly upload: ManifestPeriod['upload'];
  readonly embargoed: boolean;
}

/** Whether a month's figures must still wait at an instant. */
export const isEmbargoed = (dataset: Dataset, period: string, now: Date): boolean =>
  now < releaseInstant(period, dataset.release.lagDays ?? 0) && dataset.release.lagDays !== undefined;

/**
 * What a release is a function of, as one digest: the months' contents, the declaration and the code.
 * @param code digest of the code that computes releases
 */
export const contentDigest = (dataset: Dataset, months: readonly ReleaseMonth[], code: string): string => {
  const inputs = months.map(({ period, digest, embargoed }) => [period, digest, embargoed]).sort();
  const { row: _row, columns, ...declared } = dataset;
  const declaration = { ...declared, columns: columns.map(({ type: _type, ...column }) => column) };
  return sha256(JSON.stringify([inputs, sha256(JSON.stringify(declaration)), code]));
};

export interface BuiltFile extends ManifestFile {
  readonly body: Uint8Array;
}

/** A release that has no version yet: all that follows from its months alone. */
export interface BuiltRelease {
  readonly files: readonly BuiltFile[];
  readonly summaries: readonly SummaryRow[];
  readonly created: string;
  readonly periods: readonly ManifestPeriod[];
  readonly rows: RowAccount;
  readonly schemas: readonly PublishedSchema[];
}

/** Aggregates, discloses and writes a release. `rowsOf` gives a month's accepted rows; embargoed months are not asked for. */
export const buildRelease = (
  dataset: Dataset,
  months: readonly ReleaseMonth[],
  rowsOf: (month: ReleaseMonth) => readonly Row[],
): BuiltRelease => {
  const reports = firstReports(
    dataset,
    months.map((month) => ({ ...month, rows: month.embargoed ? [] : rowsOf(month) })),
  );
  const rows = reports.months.flatMap((month) => month.rows);
  const released = disclose(dataset, aggregate(dataset, reports.months), rows);
  const tabulars = tabularsOf(dataset, released);
  const files = tabulars.flatMap((tabular) =>
    formats.map(({ extension, mediaType, write }): BuiltFile => {
      const body = write(tabular);
      const name = `${tabular.name}.${extension}`;
      return { name, mediaType, bytes: body.length, sha256: sha256(body), rows: tabular.rows.length, body };
    }),
  );
  const sum = (chosen: readonly ReleaseMonth[]) =>
    chosen.reduce((total, month) => total + month.upload.rows, 0);
  return {
    files,
    summaries: summaryRows(dataset, released),
    created: createdAt(dataset, months),
    periods: [...months]
      .sort((a, b) => (a.period < b.period ? -1 : 1))
      .map(({ period, digest, upload, embargoed }) => ({
        period,
        status: embargoed ? 'not_yet_published' : 'published',
        digest,
        upload,
      })),
    rows: {
      rowsIn: sum(months),
      repeated: reports.repeated,
      embargoed: sum(months.filter((month) => month.embargoed)),
      released: rows.length,
    },
    schemas: tabulars.map(schemaOf),
  };
};

/** The newest instant at which an input became public: received, or past its lag where that came later. */
const createdAt = (dataset: Dataset, months: readonly ReleaseMonth[]): string => {
  const instants = months.map(({ period, upload, embargoed }) => {
    const received = Date.parse(upload.received);
    const { lagDays } = dataset.release;
    return lagDays === undefined || embargoed
      ? received
      : Math.max(received, releaseInstant(period, lagDays).getTime());
  });
  return new Date(Math.max(0, ...instants)).toISOString();
};

/** A release with its version and manifest, ready to be staged. */
export interface SealedRelease extends BuiltRelease {
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  readonly manifestSha256: string;
}

/**
 * Gives a built release its place after the one before. Undefined when nothing that is published differs: then
 * no version is made.
 */
export const sealRelease = (
  dataset: Dataset,
  built: BuiltRelease,
  content: string,
  previous?: { readonly manifest: Manifest; readonly sha256: string },
): SealedRelease | undefined => {
  const { files, periods, schemas, rows, created } = built;
  const next = nextVersion(previous?.manifest, { files, periods, schemas });
  if (!next) return undefined;
  const manifest: Manifest = {
    dataset: dataset.id,
    version: next.version,
    n: (previous?.manifest.n ?? 0) + 1,
    change: next.change,
    previous: previous ? { version: previous.manifest.version, sha256: previous.sha256 } : null,
    created,
    content,
    license: DATA_LICENSE,
    files: files.map(({ body: _body, ...file }) => file),
    periods,
    rows,
    schemas,
  };
  const manifestBytes = jsonBytes(manifest);
  return { ...built, manifest, manifestBytes, manifestSha256: sha256(manifestBytes) };
};
