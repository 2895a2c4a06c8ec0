import { cellKey, type PublicRelease } from '../public-release.ts';
import { releaseByYear } from './release-by-year.ts';

/** Year -> what the releases show of it, oldest first; a release is listed only where it changes the year. */
export type DisclosureHistory = ReadonlyMap<string, readonly PublicRelease[]>;

/**
 * Adds a release to a history. Years that it leaves unchanged, or does not mention, keep their entry.
 * Throws if it changes a year whose earlier releases were not read.
 */
export const withRelease = (history: DisclosureHistory, release: PublicRelease): DisclosureHistory => {
  const next = new Map(history);
  for (const [year, ofYear] of releaseByYear(release)) {
    const earlier = history.get(year) ?? [];
    const newest = earlier.at(-1);
    if (newest && contentText(newest) === contentText(ofYear)) continue;
    if (newest?.earlierUnread)
      throw new Error(
        `Release ${release.version} changes ${year}, but the earlier releases of that year were not read.`,
      );
    next.set(year, [...earlier, ofYear]);
  }
  return next;
};

/** The history of releases, oldest first. */
export const historyOf = (releases: readonly PublicRelease[]): DisclosureHistory =>
  releases.reduce<DisclosureHistory>(withRelease, new Map());

/** A history of the newest release alone: enough for the years that the next release leaves unchanged. */
export const latestOnlyHistory = (newest: PublicRelease): DisclosureHistory =>
  new Map([...releaseByYear(newest)].map(([year, ofYear]) => [year, [{ ...ofYear, earlierUnread: true }]]));

const contentTexts = new WeakMap<PublicRelease, string>();

/** Uploads and cells as text: equal if two releases show and hide the same. */
const contentText = (release: PublicRelease): string => {
  const known = contentTexts.get(release);
  if (known !== undefined) return known;
  const months = [...release.months].map(([month, { upload }]) => `${month}=${upload}`);
  const text = [...months, ...release.cells.map((cell) => `${cellKey(cell)}=${cell.value}`)].join('\n');
  contentTexts.set(release, text);
  return text;
};
