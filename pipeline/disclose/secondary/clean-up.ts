import type { YearAttack } from '../attackers/attack-year.ts';
import { isProtected } from '../attackers/feasibility.ts';
import { isHidden } from '../linked-tables/linked-tables.ts';
import { observedMargins } from '../linked-tables/observed-margins.ts';
import { cellKey, withoutValues } from '../public-release.ts';
import { suppressionCost } from './suppression-cost.ts';
import { attackWith, type TablesToProtect } from './tables-to-protect.ts';

/**
 * Clean-up of oversuppression: shows every secondary cell again that is not needed, the most expensive first. Cells
 * selected for one target often protect another (Kelly, Golden and Assad 1992).
 * @param suppressed by `cellKey`
 * @param primary cells that stay suppressed
 */
export const cleanUp = (
  tables: TablesToProtect,
  suppressed: ReadonlySet<string>,
  primary: ReadonlySet<string>,
): ReadonlySet<string> => {
  const priced = tables.exact.cells.map((cell) => ({
    key: cellKey(cell),
    cost: suppressionCost(cell.value ?? 0),
  }));
  let kept = suppressed;
  for (const { key } of priced.sort((a, b) => b.cost - a.cost || (a.key < b.key ? -1 : 1))) {
    if (!suppressed.has(key) || primary.has(key)) continue;
    const fewer = new Set([...kept].filter((other) => other !== key));
    if (!revealsHidden(tables, fewer, key) && allProtected(attackWith(tables, fewer))) kept = fewer;
  }
  return kept;
};

const allProtected = ({ hidden }: YearAttack): boolean =>
  hidden.every(({ interval, threshold }) => isProtected(interval, threshold));

/** Property 17: whether a cell would be shown that an earlier release hid for the same rows. */
const revealsHidden = (
  { dataset, earlier, exact }: TablesToProtect,
  suppressed: ReadonlySet<string>,
  shown: string,
): boolean => {
  const margins = observedMargins(dataset, [...earlier, withoutValues(exact, suppressed)]).filter(
    ({ cell }) => cellKey(cell) === shown,
  );
  const hiddenStates = new Set(margins.filter(isHidden).map(({ monthStates }) => monthStates.join()));
  return margins.some((margin) => !isHidden(margin) && hiddenStates.has(margin.monthStates.join()));
};
