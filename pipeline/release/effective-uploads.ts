import { finalAfter } from '../../schemas/model/annual-final.ts';
import type { Dataset, Row } from '../../schemas/model/dataset.ts';
import { aggregate } from '../aggregate/aggregate.ts';
import { firstReports } from '../aggregate/months.ts';
import { smallRevisions } from '../disclose/differencing.ts';
import type { DisclosureContext } from '../disclose/disclosure-context.ts';
import { exactRelease } from '../disclose/exact-tables.ts';
import { publicMonths, type ReleaseMonth } from './inputs.ts';

/** A month that is public from an older upload than its newest one, with the rows of that older upload. */
export interface PublishedMonth {
  readonly month: ReleaseMonth;
  readonly rows: readonly Row[];
}

export interface EffectiveUploads {
  /** The months as the next release has them. */
  readonly months: readonly ReleaseMonth[];
  /** Periods whose newest upload is deferred to the annual final. */
  readonly deferred: ReadonlySet<string>;
  /** The annual final of the newest correction that was deferred and is now released, ISO 8601; absent if there is none. */
  readonly finalAt?: string;
}

export interface UploadChoice {
  readonly dataset: Dataset;
  /** The newest upload of each month. */
  readonly newest: readonly ReleaseMonth[];
  /** Months that are public from an older upload than the newest one. */
  readonly published: ReadonlyMap<string, PublishedMonth>;
  /** Whether the newest upload of a month is not public yet. */
  readonly isNew: (period: string) => boolean;
  /** The rows of any upload of a month. */
  readonly rowsOf: (month: ReleaseMonth) => readonly Row[];
}

/**
 * The revision policy: which upload of each month is in effect. It is the newest one, unless that changes a narrow
 * figure of persons by less than its threshold (property 8). Such a correction is deferred: the public upload stays in
 * effect until the annual final, and a month with no public upload stays out of the release.
 */
export const effectiveUploads = (
  { dataset, newest, published, isNew, rowsOf }: UploadChoice,
  disclosure: DisclosureContext,
): EffectiveUploads => {
  const deferred = new Set<string>();
  const inEffect = () =>
    newest.flatMap((month) =>
      deferred.has(month.period) ? (published.get(month.period)?.month ?? []) : month,
    );
  const smallCorrections = (final: (month: ReleaseMonth) => boolean): ReadonlySet<string> => {
    const months = inEffect();
    const byPeriod = new Map(months.map((month) => [month.period, month]));
    const isFinal = (period: string) => {
      const month = byPeriod.get(period);
      return month !== undefined && final(month);
    };
    const exact = exactRelease(tablesOf(dataset, months, rowsOf), publicMonths(months));
    return new Set(
      smallRevisions(dataset, disclosure.history, exact, isFinal).flatMap(({ months: revised }) =>
        revised.filter((period) => isNew(period) && !deferred.has(period) && !isFinal(period)),
      ),
    );
  };
  for (;;) {
    const tooSmall = smallCorrections(({ final }) => final === true);
    if (tooSmall.size === 0) break;
    for (const period of tooSmall) deferred.add(period);
  }
  // Corrections that are in effect only because their final has passed.
  const released = smallCorrections(() => false);
  const finals = newest
    .filter(({ period }) => released.has(period))
    .map(({ upload }) => finalAfter(upload.received).toISOString());
  const finalAt = finals.sort().at(-1);
  return { months: inEffect(), deferred, ...(finalAt !== undefined && { finalAt }) };
};

const tablesOf = (
  dataset: Dataset,
  months: readonly ReleaseMonth[],
  rowsOf: (month: ReleaseMonth) => readonly Row[],
) =>
  aggregate(
    dataset,
    firstReports(
      dataset,
      months
        .filter(({ withdrawn }) => !withdrawn)
        .map((month) => ({ ...month, rows: month.embargoed ? [] : rowsOf(month) })),
    ).months,
  );
