import { finalAfter } from '../schemas/annual-final.ts';
import type { Dataset, Row } from '../schemas/dataset.ts';
import { aggregate } from './aggregate/aggregate.ts';
import { firstReports } from './aggregate/months.ts';
import { exactRelease, type Guard } from './disclose/disclose.ts';
import { smallRevisions } from './disclose/revisions.ts';
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
 * @param rowsOf the rows of a month, whichever upload of it is asked for
 */
export const standingMonths = (
  dataset: Dataset,
  wanted: readonly ReleaseMonth[],
  published: ReadonlyMap<string, PublishedMonth>,
  rowsOf: (month: ReleaseMonth) => readonly Row[],
  guard: Guard,
): Standing => {
  const waiting = new Set<string>();
  const standing = () =>
    wanted.flatMap((month) =>
      waiting.has(month.period) ? (published.get(month.period)?.month ?? []) : month,
    );
  const revised = (final: (month: ReleaseMonth) => boolean) => {
    const months = standing();
    const isFinal = (period: string) => months.some((month) => month.period === period && final(month));
    const exact = exactRelease(tablesOf(dataset, months, rowsOf), openMonths(months));
    return smallRevisions(dataset, guard.history, exact, isFinal);
  };
  for (;;) {
    const late = revised((month) => month.final === true).flatMap(({ months }) => months);
    const held = late.filter((month) => !waiting.has(month));
    if (held.length === 0) break;
    for (const month of held) waiting.add(month);
  }
  const months = standing();
  const admitted = new Set(revised(() => false).flatMap(({ months: of }) => of));
  const finals = months
    .filter(({ period, final }) => final === true && admitted.has(period))
    .map(({ upload }) => finalAfter(upload.received).toISOString());
  const created = finals.sort().at(-1);
  return { months, waiting, ...(created !== undefined && { created }) };
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
      months.map((month) => ({ ...month, rows: month.embargoed ? [] : rowsOf(month) })),
    ).months,
  );
