import { finalAfter } from '../../schemas/model/annual-final.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import { type History, slicesOf } from './history/history.ts';
import { monthsCounted } from './linked-tables/observed-margins.ts';
import { isSensitive } from './primary.ts';
import { cellKey, type PublicCell, type PublicRelease } from './public-release.ts';

/** A figure that differs from what a version before shows by so little that it tells of a few persons. */
export interface SmallRevision {
  readonly cell: PublicCell;
  /** The version that shows another value. */
  readonly than: string;
  /** The months whose uploads changed between the two, of those that it counts if any did. */
  readonly months: readonly string[];
}

/** All but the total of the province, which says of nobody where or of what kind they are. */
const isNarrow = ({ plan }: PublicCell): boolean => plan.area !== 'province' || plan.by.length > 0;

/**
 * Property 8: every figure of persons narrower than the province's total that a new version would change by 1 to its
 * threshold less one, against any version that is public: two such figures, subtracted, are a count that may not be
 * shown. Corrections that small wait for the annual final. So none may come with the new version unless every month
 * that it revises has had its final, and an older version may differ as little only if a final lies between.
 * @param final whether the final of a month's upload, as the new version has it, has passed
 */
export const smallRevisions = (
  dataset: Dataset,
  history: History,
  next: PublicRelease,
  final: (month: string) => boolean,
): readonly SmallRevision[] =>
  [...slicesOf(next)].flatMap(([year, slice]) => {
    const shown = valuesOf(dataset, slice);
    const slices = history.get(year) ?? [];
    return slices.flatMap((before) => {
      const old = valuesOf(dataset, before);
      const moved = changed(before, slice);
      return [...shown].flatMap(([key, { cell, value, threshold, months }]): SmallRevision[] => {
        const was = old.get(key);
        if (!was || was.value === value || was.months.join() !== months.join()) return [];
        if (Math.abs(value - was.value) >= threshold) return [];
        const within = moved.filter((month) => months.includes(month));
        const culprits = within.length > 0 ? within : moved;
        const waited = before === slices.at(-1) ? culprits.every(final) : culprits.some(final);
        return waited && culprits.length > 0 ? [] : [{ cell, than: before.version, months: culprits }];
      });
    });
  });

/** Whether the correction of a month had waited for its final when a version was made. */
export const hadWaited =
  ({ months, created }: PublicRelease) =>
  (month: string): boolean => {
    const received = months.get(month)?.received;
    return received !== undefined && finalAfter(received) <= new Date(created);
  };

const changed = (before: PublicRelease, after: PublicRelease): readonly string[] =>
  [...new Set([...before.months.keys(), ...after.months.keys()])].filter(
    (month) => before.months.get(month)?.upload !== after.months.get(month)?.upload,
  );

interface Shown {
  readonly cell: PublicCell;
  readonly value: number;
  readonly threshold: number;
  readonly months: readonly string[];
}

/** The narrow figures of persons that a version shows or may show, by their name. */
const valuesOf = (dataset: Dataset, release: PublicRelease): ReadonlyMap<string, Shown> =>
  new Map(
    release.cells.flatMap((cell): [string, Shown][] => {
      const { value } = cell;
      if (value === undefined || !isNarrow(cell)) return [];
      const measure = dataset.measures[cell.measure];
      if (measure?.threshold === undefined || isSensitive(measure, value)) return [];
      const { threshold } = measure;
      const months = monthsCounted(dataset, release, cell.period);
      return [[cellKey(cell), { cell, value, threshold, months }]];
    }),
  );
