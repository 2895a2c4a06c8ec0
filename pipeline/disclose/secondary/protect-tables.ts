import type { YearAttack } from '../attackers/attack-year.ts';
import { isProtected } from '../attackers/feasibility.ts';
import type { HiddenMargin } from '../attackers/feasibility-intervals.ts';
import { cellKey } from '../public-release.ts';
import { DisclosureError } from '../solver.ts';
import { selectCells } from './cell-selection.ts';
import { cleanUp } from './clean-up.ts';
import { protectionLevels } from './protection-levels.ts';
import { attackWith, type TablesToProtect } from './tables-to-protect.ts';

/**
 * Attacks the tables, selects cells for the first hidden cell that is not protected, and attacks again until every
 * hidden cell is protected; then cleans up.
 * @param start the cells that are suppressed from the start, by `cellKey`
 * @param primary those of them that are sensitive
 */
export const protectTables = (
  tables: TablesToProtect,
  start: ReadonlySet<string>,
  primary: ReadonlySet<string>,
): ReadonlySet<string> => {
  const suppressed = new Set(start);
  for (;;) {
    const found = attackWith(tables, suppressed);
    const target = found.hidden.find(({ interval, threshold }) => !isProtected(interval, threshold));
    if (!target) return cleanUp(tables, suppressed, primary);
    for (const key of selectFor(tables, found, target)) suppressed.add(key);
  }
};

/** How often a protection level is raised by one where fractions reached it but integers did not. */
const MAX_EXTRA = 20;

const selectFor = (
  { dataset, earlier, year, solver }: TablesToProtect,
  found: YearAttack,
  { margin, interval, threshold }: HiddenMargin,
): readonly string[] => {
  for (let extra = 0; extra <= MAX_EXTRA; extra++) {
    let selected: readonly string[] | undefined;
    for (const level of protectionLevels(interval, threshold, extra))
      selected ??= selectCells(dataset, found, earlier.length, margin, level, solver);
    if (!selected) break;
    if (selected.length > 0) return selected;
  }
  throw new DisclosureError(
    `Dataset "${dataset.id}", ${year}: ${cellKey(margin.cell)} cannot be protected any more, whatever else is hidden.`,
  );
};
