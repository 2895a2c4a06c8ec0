import type { Dataset, Row } from '../../schemas/model/dataset.ts';
import { releaseInstant } from '../../schemas/model/period.ts';
import { aggregate } from '../aggregate/aggregate.ts';
import { firstReports } from '../aggregate/months.ts';
import { disclose } from '../disclose/disclose.ts';
import type { DisclosureContext } from '../disclose/disclosure-context.ts';
import { type GroupDisclosure, groupDisclosures } from '../disclose/group-disclosure.ts';
import { formats } from '../publish/formats/formats.ts';
import { descriptionDigest, sha256 } from '../publish/manifest/digest.ts';
import {
  type ManifestFile,
  type ManifestPeriod,
  type PublishedSchema,
  type RowReconciliation,
  schemaOf,
  type WithdrawnPeriod,
} from '../publish/manifest/manifest.ts';
import { tabularsOf } from '../publish/tabular/tables-of-release.ts';
import type { Tabular } from '../publish/tabular/tabular.ts';
import type { SummaryRow } from '../query/summary-row.ts';
import { summaryRows } from '../query/summary-rows.ts';
import { openMonths, type ReleaseMonth } from './inputs.ts';

export interface BuiltFile extends ManifestFile {
  readonly body: Uint8Array;
}

/** A file with what a manifest says of it. */
export const fileOf = (name: string, mediaType: string, body: Uint8Array) => ({
  name,
  mediaType,
  bytes: body.length,
  sha256: sha256(body),
  body,
});

/** A release that has no version yet: all that follows from its months alone. */
export interface BuiltRelease {
  readonly files: readonly BuiltFile[];
  readonly summaries: readonly SummaryRow[];
  readonly created: string;
  readonly periods: readonly ManifestPeriod[];
  readonly rows: RowReconciliation;
  readonly withdrawn: readonly WithdrawnPeriod[];
  readonly schemas: readonly PublishedSchema[];
  readonly descriptions: string;
  readonly tabulars: readonly Tabular[];
  /** What a person should look at before the figures are used. Not published. */
  readonly warnings: readonly GroupDisclosure[];
}

/**
 * Aggregates, discloses and writes a release. `rowsOf` gives a month's accepted rows; months that are embargoed or
 * withdrawn are not asked for. `disclosure` is needed where a measure has a threshold; `notBefore` is an instant that
 * `created` may not precede.
 */
export const buildRelease = (
  dataset: Dataset,
  inputs: readonly ReleaseMonth[],
  rowsOf: (month: ReleaseMonth) => readonly Row[],
  {
    disclosure,
    notBefore = '',
  }: { readonly disclosure?: DisclosureContext | undefined; readonly notBefore?: string } = {},
): BuiltRelease => {
  const months = inputs.filter((month) => !month.withdrawn);
  const reports = firstReports(
    dataset,
    months.map((month) => ({ ...month, rows: month.embargoed ? [] : rowsOf(month) })),
  );
  const rows = reports.months.flatMap((month) => month.rows);
  const released = disclose(
    dataset,
    aggregate(dataset, reports.months),
    rows,
    openMonths(months),
    disclosure,
  );
  const tabulars = tabularsOf(dataset, released);
  const files = tabulars.flatMap((tabular) =>
    formats.map(({ extension, mediaType, write }): BuiltFile => {
      const body = write(tabular);
      const name = `${tabular.name}.${extension}`;
      return { ...fileOf(name, mediaType, body), role: 'data', rows: tabular.rows.length };
    }),
  );
  const sum = (chosen: readonly ReleaseMonth[]) =>
    chosen.reduce((total, month) => total + month.upload.rows, 0);
  return {
    files,
    summaries: summaryRows(dataset, released),
    created: [createdAt(dataset, inputs), notBefore].sort().at(-1) ?? notBefore,
    periods: publicPeriods(dataset, months),
    rows: {
      rowsIn: sum(months),
      repeated: reports.repeated,
      embargoed: sum(months.filter((month) => month.embargoed)),
      released: rows.length,
    },
    withdrawn: inputs
      .filter((month) => month.withdrawn)
      .map(({ period, upload: { id, received } }) => ({ period, upload: { id, received } })),
    schemas: tabulars.map(schemaOf),
    descriptions: descriptionDigest(dataset, tabulars),
    tabulars,
    warnings: groupDisclosures(dataset, released),
  };
};

/** The months as the public sees them: of files about people no digest and no row count. */
const publicPeriods = (dataset: Dataset, months: readonly ReleaseMonth[]): ManifestPeriod[] =>
  [...months]
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .map(({ period, upload: { id, received, sha256: digest, rows }, embargoed }) => ({
      period,
      status: embargoed ? 'not_yet_published' : 'published',
      upload: { id, received, ...(isOpen(dataset) && { sha256: digest, rows }) },
    }));

/** Whether the uploaded rows themselves may be known. */
export const isOpen = (dataset: Dataset): boolean => dataset.sensitivity === 'public';

/** The newest instant at which an input became public: received, or past its lag where that came later. */
const createdAt = (dataset: Dataset, months: readonly ReleaseMonth[]): string => {
  const instants = months.map(({ period, upload, embargoed, withdrawn }) => {
    const received = Date.parse(upload.received);
    const { lagDays } = dataset.release;
    return lagDays === undefined || embargoed || withdrawn
      ? received
      : Math.max(received, releaseInstant(period, lagDays).getTime());
  });
  return new Date(Math.max(0, ...instants)).toISOString();
};
