import { finalAfter } from '../../schemas/model/annual-final.ts';
import type { Dataset, Row } from '../../schemas/model/dataset.ts';
import { aggregate } from '../aggregate/aggregate.ts';
import { firstReports } from '../aggregate/months.ts';
import { smallRevisions } from '../disclose/differencing.ts';
import { exactRelease, type Guard } from '../disclose/disclose.ts';
import { openMonths, type ReleaseMonth } from './inputs.ts';

/** A month that was published and has a newer upload: what is public of it, with its rows. */
export interface PublishedMonth {
  readonly month: ReleaseMonth;
  readonly rows: readonly Row[];
}

export interface Standing {
  /** The months as the next release has them. */
  readonly months: readonly ReleaseMonth[];
  /** Periods whose newest upload waits for the annual final. */
  readonly waiting: ReadonlySet<string>;
  /** When the newest correction that had to wait became publishable, ISO 8601; absent where none is among them. */
  readonly created?: string;
}

/**
 * Which upload of each month stands. The newest, unless it would change a narrow figure of persons by less than its
 * threshold (property 8): then what is public stands until the final, and a month of which nothing is public stays
 * away.
 * @param wanted the newest upload of each month
 * @param published the months that are public from another upload than the newest
 * @param moving whether the newest upload of a month is not public yet
 * @param rowsOf the rows of a month, whichever upload of it is asked for
 */
export const standingMonths = (
  { dataset, wanted, published, moving, rowsOf }: MonthsToStand,
  guard: Guard,
): Standing => {
  const waiting = new Set<string>();
  const standing = () =>
    wanted.flatMap((month) =>
      waiting.has(month.period) ? (published.get(month.period)?.month ?? []) : month,
    );
  const small = (final: (month: ReleaseMonth) => boolean): ReadonlySet<string> => {
    const months = standing();
    const byPeriod = new Map(months.map((month) => [month.period, month]));
    const isFinal = (period: string) => {
      const month = byPeriod.get(period);
      return month !== undefined && final(month);
    };
    const exact = exactRelease(tablesOf(dataset, months, rowsOf), openMonths(months));
    return new Set(
      smallRevisions(dataset, guard.history, exact, isFinal).flatMap(({ months: of }) =>
        of.filter((period) => moving(period) && !waiting.has(period) && !isFinal(period)),
      ),
    );
  };
  for (;;) {
    const held = small(({ final }) => final === true);
    if (held.size === 0) break;
    for (const period of held) waiting.add(period);
  }
  const admitted = small(() => false);
  const finals = wanted
    .filter(({ period }) => admitted.has(period))
    .map(({ upload }) => finalAfter(upload.received).toISOString());
  const created = finals.sort().at(-1);
  return { months: standing(), waiting, ...(created !== undefined && { created }) };
};

export interface MonthsToStand {
  readonly dataset: Dataset;
  readonly wanted: readonly ReleaseMonth[];
  readonly published: ReadonlyMap<string, PublishedMonth>;
  readonly moving: (period: string) => boolean;
  readonly rowsOf: (month: ReleaseMonth) => readonly Row[];
}

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
