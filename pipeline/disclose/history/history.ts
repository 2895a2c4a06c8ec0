import type { Dataset } from '../../../schemas/model/dataset.ts';
import { cellKey, type PublicCell, type PublicRelease } from '../public-release.ts';

/** year -> what the versions say of it, in order, each version only where it differs from the one before. */
export type History = ReadonlyMap<string, readonly PublicRelease[]>;

/**
 * A history with one more version. Years that the version leaves as they were cost nothing more.
 * @throws where it says something new of a year whose earlier versions were not read: that could not be judged
 */
export const withRelease = (history: History, release: PublicRelease): History => {
  const next = new Map(history);
  for (const [year, slice] of slicesOf(release)) {
    const before = history.get(year) ?? [];
    const last = before.at(-1);
    if (last && printOf(last) === printOf(slice)) continue;
    if (last?.unread)
      throw new Error(
        `${release.version} says something new of ${year}, whose versions before were not read.`,
      );
    next.set(year, [...before, slice]);
  }
  return next;
};

/** The history of versions, oldest first. */
export const historyOf = (releases: readonly PublicRelease[]): History =>
  releases.reduce<History>(withRelease, new Map());

/** What is known where only the last version was read: enough for the years of which nothing new is said. */
export const unreadHistory = (last: PublicRelease): History =>
  new Map([...slicesOf(last)].map(([year, slice]) => [year, [{ ...slice, unread: true }]]));

/**
 * The years of which other months may say something new: where the months or their uploads are others. Where a key
 * counts once in the whole dataset, a month bears on all that come after it.
 */
export const touchedYears = (
  { key }: Dataset,
  before: PublicRelease['months'],
  after: PublicRelease['months'],
): ReadonlySet<string> => {
  const touched = [...new Set([...before.keys(), ...after.keys()])]
    .filter((month) => before.get(month)?.upload !== after.get(month)?.upload)
    .sort();
  const [first] = touched;
  const later =
    key.within === 'dataset' && first !== undefined ? [...after.keys()].filter((m) => m > first) : [];
  return new Set([...touched, ...later].map((month) => month.slice(0, 4)));
};

/** A version year by year. A year that it does not mention has no slice: what was said of it before stays said. */
export const slicesOf = (release: PublicRelease): ReadonlyMap<string, PublicRelease> => {
  const cells = new Map<string, PublicCell[]>();
  for (const cell of release.cells) {
    const year = cell.period.slice(0, 4);
    const of = cells.get(year);
    if (of) of.push(cell);
    else cells.set(year, [cell]);
  }
  return new Map(
    [...cells].map(([year, of]) => [
      year,
      {
        ...release,
        cells: of,
        months: new Map([...release.months].filter(([month]) => month.startsWith(year))),
      },
    ]),
  );
};

const prints = new WeakMap<PublicRelease, string>();

/** What a version says of a year, as text to compare. */
const printOf = (slice: PublicRelease): string => {
  const known = prints.get(slice);
  if (known !== undefined) return known;
  const months = [...slice.months].map(([month, { upload }]) => `${month}=${upload}`);
  const print = [...months, ...slice.cells.map((cell) => `${cellKey(cell)}=${cell.value}`)].join('\n');
  prints.set(slice, print);
  return print;
};
