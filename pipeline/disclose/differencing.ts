import { finalAfter } from '../../schemas/model/annual-final.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import type { DisclosureHistory } from './history/history.ts';
import { releaseByYear } from './history/release-by-year.ts';
import { monthsCounted } from './linked-tables/months-counted.ts';
import { isSensitive } from './primary.ts';
import { cellKey, type PublicCell, type PublicRelease } from './public-release.ts';

/** A cell of a new release that differs from an earlier one by less than its threshold. */
export interface SmallRevision {
  readonly cell: PublicCell;
  /** The earlier version that shows another value. */
  readonly comparedWith: string;
  /** The months whose upload changed between the two: those that the cell counts, or all if it counts none of them. */
  readonly months: readonly string[];
}

/**
 * Property 8, differencing: two shown values of one cell, subtracted, are a count of persons. Finds every cell finer
 * than the province's total that the new release would change by 1 to threshold - 1, against any public release. Such a
 * correction is deferred to the annual final. So against the newest release it is allowed only if every month that it
 * revises is final, and against an older one if at least one of these months is.
 * @param isFinal whether the annual final of a month's upload, as the new release has it, has passed
 */
export const smallRevisions = (
  dataset: Dataset,
  history: DisclosureHistory,
  next: PublicRelease,
  isFinal: (month: string) => boolean,
): readonly SmallRevision[] =>
  [...releaseByYear(next)].flatMap(([year, after]) => {
    const newCells = comparedCells(dataset, after);
    const earlier = history.get(year) ?? [];
    return earlier.flatMap((before) => {
      const oldCells = comparedCells(dataset, before);
      const changed = changedUploads(before, after);
      return [...newCells].flatMap(([key, { cell, value, threshold, months }]): SmallRevision[] => {
        const old = oldCells.get(key);
        if (!old || old.value === value || old.months.join() !== months.join()) return [];
        if (Math.abs(value - old.value) >= threshold) return [];
        const counted = changed.filter((month) => months.includes(month));
        const revised = counted.length > 0 ? counted : changed;
        const isAllowed = before === earlier.at(-1) ? revised.every(isFinal) : revised.some(isFinal);
        return isAllowed && revised.length > 0
          ? []
          : [{ cell, comparedWith: before.version, months: revised }];
      });
    });
  });

/** Whether the annual final of a month's upload had passed when a release was made. */
export const finalHadPassed =
  ({ months, created }: PublicRelease) =>
  (month: string): boolean => {
    const received = months.get(month)?.received;
    return received !== undefined && finalAfter(received) <= new Date(created);
  };

const changedUploads = (before: PublicRelease, after: PublicRelease): readonly string[] =>
  [...new Set([...before.months.keys(), ...after.months.keys()])].filter(
    (month) => before.months.get(month)?.upload !== after.months.get(month)?.upload,
  );

interface ComparedCell {
  readonly cell: PublicCell;
  readonly value: number;
  readonly threshold: number;
  readonly months: readonly string[];
}

/** Cell key -> the cells of a release that count persons, are finer than the province's total and may be shown. */
const comparedCells = (dataset: Dataset, release: PublicRelease): ReadonlyMap<string, ComparedCell> =>
  new Map(
    release.cells.flatMap((cell): [string, ComparedCell][] => {
      const { value } = cell;
      if (value === undefined || isProvinceTotal(cell)) return [];
      const measure = dataset.measures[cell.measure];
      if (measure?.threshold === undefined || isSensitive(measure, value)) return [];
      const { threshold } = measure;
      const months = monthsCounted(dataset, release, cell.period);
      return [[cellKey(cell), { cell, value, threshold, months }]];
    }),
  );

/** A province's total tells neither where a person lives nor anything else about them. */
const isProvinceTotal = ({ plan }: PublicCell): boolean => plan.area === 'province' && plan.by.length === 0;
