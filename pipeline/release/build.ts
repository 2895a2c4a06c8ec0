import { type Dataset, hasPublicRows, type Row } from '../../schemas/model/dataset.ts';
import { releaseInstant } from '../../schemas/model/period.ts';
import { aggregate } from '../aggregate/aggregate.ts';
import { firstReports } from '../aggregate/months.ts';
import { disclose } from '../disclose/disclose.ts';
import type { DisclosureContext } from '../disclose/disclosure-context.ts';
import { type GroupDisclosure, groupDisclosures } from '../disclose/group-disclosure.ts';
import { formats } from '../publish/formats/formats.ts';
import { descriptionDigest } from '../publish/manifest/digest.ts';
import {
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
import { type BuiltFile, dataFile } from './built-file.ts';
import { publicMonths, type ReleaseMonth } from './inputs.ts';

/** A release without a version: everything that can be computed from its months alone. */
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
  /** Groups whose members are all in one category. Logged for staff to look at; not published. */
  readonly warnings: readonly GroupDisclosure[];
}

/**
 * Aggregates, discloses and writes a release. `rowsOf` returns the accepted rows of a month; it is not called for
 * embargoed and withdrawn months. `disclosure` is needed where a measure has a threshold; `created` is never
 * earlier than `notBefore`.
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
    publicMonths(months),
    disclosure,
  );
  const tabulars = tabularsOf(dataset, released);
  const files = tabulars.flatMap((tabular) =>
    formats.map(({ extension, mediaType, write }): BuiltFile => {
      const body = write(tabular);
      const name = `${tabular.name}.${extension}`;
      return dataFile(name, mediaType, body, tabular.rows.length);
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

/** The months as the manifest lists them. For files about people it has no digest and no row count. */
const publicPeriods = (dataset: Dataset, months: readonly ReleaseMonth[]): ManifestPeriod[] =>
  [...months]
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .map(({ period, upload: { id, received, sha256: digest, rows }, embargoed }) => ({
      period,
      status: embargoed ? 'not_yet_published' : 'published',
      upload: { id, received, ...(hasPublicRows(dataset) && { sha256: digest, rows }) },
    }));

/** The latest instant at which an input could be published: when it was received, or when its lag ended if that is later. */
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
