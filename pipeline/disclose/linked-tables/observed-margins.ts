import type { Dataset } from '../../../schemas/model/dataset.ts';
import { monthsOf } from '../../../schemas/model/period.ts';
import { cellKey, type PublicCell, type PublicRelease } from '../public-release.ts';

/** How far two versions are taken to speak of the same rows. The first is the strongest attacker. */
export type Sameness = 'unless-contradicted' | 'same-upload' | 'same-release';

/** What is known of a sum over rows: its value, or that it was hidden. */
export interface Fact {
  readonly cell: PublicCell;
  /** The months that it sums over, each in one state of its rows: `2024-03@0`, after a revision `2024-03@1`. */
  readonly times: readonly string[];
  /** Index of the first version that said so. */
  readonly since: number;
}

/** The open months that a figure counts: all of its period, of a stock the last. */
export const monthsCounted = (
  dataset: Dataset,
  { months }: PublicRelease,
  period: string,
): readonly string[] => {
  const open = monthsOf(period).filter((month) => months.has(month));
  return dataset.kind === 'stock' ? open.slice(-1) : open;
};

/**
 * Everything that all versions say together, each thing once, in the order in which it became public. Versions speak
 * of one lattice of rows: a month is another month, with another `@`, only from where it must have been revised.
 */
export const factsOf = (
  dataset: Dataset,
  releases: readonly PublicRelease[],
  sameness: Sameness = 'unless-contradicted',
): readonly Fact[] => {
  const state = new Map<string, number>();
  const shown = new Map<
    string,
    { readonly value: number; readonly months: string; readonly release: PublicRelease }
  >();
  const facts = new Map<string, Fact>();
  for (const [since, release] of releases.entries()) {
    const before = releases[since - 1];
    const moved = new Set<string>();
    const isNew = (month: string, then: PublicRelease) =>
      then.months.get(month)?.upload !== release.months.get(month)?.upload;
    if (before && sameness !== 'unless-contradicted')
      for (const month of release.months.keys())
        if (sameness === 'same-release' || (before.months.has(month) && isNew(month, before)))
          moved.add(month);
    const counted = release.cells.map((cell) => ({
      cell,
      months: monthsCounted(dataset, release, cell.period),
    }));
    for (const { cell, months } of counted) {
      const key = cellKey(cell);
      const last = shown.get(key);
      // Another value, or none where there was one: of the same rows it would be shown again.
      if (last && last.months === months.join() && last.value !== cell.value) {
        const revised = months.filter((month) => isNew(month, last.release));
        for (const month of revised.length ? revised : months) moved.add(month);
      }
      if (cell.value === undefined) shown.delete(key);
      else shown.set(key, { value: cell.value, months: months.join(), release });
    }
    for (const month of moved) state.set(month, (state.get(month) ?? 0) + 1);
    for (const { cell, months } of counted) {
      const times = months.map((month) => `${month}@${state.get(month) ?? 0}`);
      const key = `${cellKey(cell)}|${times.join()}|${cell.value}`;
      if (!facts.has(key)) facts.set(key, { cell, times, since });
    }
  }
  return [...facts.values()];
};
