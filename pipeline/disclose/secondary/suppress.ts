import type { Dataset } from '../../../schemas/model/dataset.ts';
import { type DisclosureHistory, withRelease } from '../history/history.ts';
import { releaseByYear } from '../history/release-by-year.ts';
import { measureGroups } from '../linked-tables/measure-groups.ts';
import { cellKey, type PublicCell, type PublicRelease, withoutValues } from '../public-release.ts';
import type { Solver } from '../solver.ts';
import { protectTables } from './protect-tables.ts';
import type { TablesToProtect } from './tables-to-protect.ts';

/**
 * The cells of a new release to suppress, by `cellKey`: the sensitive cells (primary suppression), the cells that the
 * release before hid and that the same rows would reveal now, and the secondary cells that protect them all against
 * everything that the earlier releases show. Throws `DisclosureError` if a cell cannot be protected.
 * @param exact the new release with the value of every cell
 * @param sensitive whether a cell may not be shown
 */
export const suppressedCells = (
  dataset: Dataset,
  history: DisclosureHistory,
  exact: PublicRelease,
  sensitive: (cell: PublicCell) => boolean,
  solver: Solver,
): ReadonlySet<string> => {
  const suppressed = new Set<string>();
  for (const [year, ofYear] of releaseByYear(exact)) {
    const earlier = history.get(year) ?? [];
    const primary = new Set(ofYear.cells.filter(sensitive).map(cellKey));
    const hiddenBefore = new Set(
      earlier
        .at(-1)
        ?.cells.filter((cell) => cell.value === undefined)
        .map(cellKey),
    );
    const stillHidden = ofYear.cells.map(cellKey).filter((key) => hiddenBefore.has(key));
    const start = new Set([...primary, ...stillHidden]);
    const isUnchanged = addsNothing(year, earlier, withoutValues(ofYear, start));
    for (const measures of measureGroups(dataset)) {
      const tables: TablesToProtect = { dataset, year, measures, earlier, exact: ofYear, solver };
      // An unchanged year was attacked when it was first published: what it hides is enough.
      const chosen = isUnchanged ? start : protectTables(tables, start, primary);
      for (const key of chosen) suppressed.add(key);
    }
  }
  return suppressed;
};

/** Whether a release of a year shows and hides the same as the newest earlier one. */
const addsNothing = (year: string, earlier: readonly PublicRelease[], release: PublicRelease): boolean =>
  withRelease(new Map([[year, earlier]]), release).get(year) === earlier;
