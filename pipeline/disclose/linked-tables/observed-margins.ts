import type { Dataset } from '../../../schemas/model/dataset.ts';
import { cellKey, type PublicCell, type PublicRelease } from '../public-release.ts';
import { monthsCounted } from './months-counted.ts';

/**
 * When the attacker assumes that a month has the same rows in two releases: unless the figures contradict it, only
 * where the month has the same upload, or never. The first makes the strongest attacker.
 */
export type CrossReleaseAssumption = 'unless-contradicted' | 'same-upload' | 'same-release';

/** A published sum over rows: its value, or that it is hidden. */
export interface ObservedMargin {
  readonly cell: PublicCell;
  /** The months that it sums, each in one state of its rows: `2024-03@0`, after a revision `2024-03@1`. */
  readonly monthStates: readonly string[];
  /** Index of the first release that has it. */
  readonly firstRelease: number;
}

/**
 * All margins that the releases show or hide, each once, in the order in which they became public. A month gets a new
 * state only where the assumption says that its rows changed.
 * @param releases oldest first
 */
export const observedMargins = (
  dataset: Dataset,
  releases: readonly PublicRelease[],
  assumption: CrossReleaseAssumption = 'unless-contradicted',
): readonly ObservedMargin[] => {
  const states = new Map<string, number>();
  const lastShown: LastShown = new Map();
  const margins = new Map<string, ObservedMargin>();
  for (const [index, release] of releases.entries()) {
    const counted = release.cells.map(
      (cell): CountedCell => ({ cell, months: monthsCounted(dataset, release, cell.period) }),
    );
    const revised = new Set([
      ...revisedByAssumption(assumption, releases[index - 1], release),
      ...revisedByContradiction(counted, lastShown, release),
    ]);
    for (const month of revised) states.set(month, (states.get(month) ?? 0) + 1);
    for (const { cell, months } of counted) {
      const monthStates = months.map((month) => `${month}@${states.get(month) ?? 0}`);
      const key = `${cellKey(cell)}|${monthStates.join()}|${cell.value}`;
      if (!margins.has(key)) margins.set(key, { cell, monthStates, firstRelease: index });
    }
  }
  return [...margins.values()];
};

interface CountedCell {
  readonly cell: PublicCell;
  readonly months: readonly string[];
}

/** Cell key -> the value that it was last shown with, the months that it counted then, and the release. */
type LastShown = Map<
  string,
  { readonly value: number; readonly months: string; readonly release: PublicRelease }
>;

const hasOtherUpload = (month: string, before: PublicRelease, after: PublicRelease): boolean =>
  before.months.get(month)?.upload !== after.months.get(month)?.upload;

/** Months that a weaker attacker takes to be revised, whatever the figures say. */
const revisedByAssumption = (
  assumption: CrossReleaseAssumption,
  before: PublicRelease | undefined,
  release: PublicRelease,
): readonly string[] => {
  if (!before || assumption === 'unless-contradicted') return [];
  return [...release.months.keys()].filter(
    (month) =>
      assumption === 'same-release' || (before.months.has(month) && hasOtherUpload(month, before, release)),
  );
};

/**
 * Months that must have been revised: a cell has another value than it was last shown with, or is hidden now (with the
 * same rows it would still be shown). Notes in `lastShown` what this release shows.
 */
const revisedByContradiction = (
  counted: readonly CountedCell[],
  lastShown: LastShown,
  release: PublicRelease,
): readonly string[] => {
  const revised: string[] = [];
  for (const { cell, months } of counted) {
    const key = cellKey(cell);
    const last = lastShown.get(key);
    if (last && last.months === months.join() && last.value !== cell.value) {
      const changed = months.filter((month) => hasOtherUpload(month, last.release, release));
      revised.push(...(changed.length ? changed : months));
    }
    if (cell.value === undefined) lastShown.delete(key);
    else lastShown.set(key, { value: cell.value, months: months.join(), release });
  }
  return revised;
};
