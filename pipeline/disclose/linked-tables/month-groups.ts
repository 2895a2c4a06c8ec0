import type { PlannedTable } from '../../../schemas/model/dataset.ts';
import type { ObservedMargin } from './observed-margins.ts';

/** Whether a table tells single months apart. Tables of longer periods only tell groups of months apart. */
export const isMonthly = (plan: PlannedTable): boolean => plan.period === 'month';

/**
 * Month state -> the name of its month group: months that the same half-year and year figures count. Month states come
 * in order of time.
 */
export const monthGroups = (margins: readonly ObservedMargin[]): ReadonlyMap<string, string> => {
  const longer = new Set(
    margins.filter(({ cell }) => !isMonthly(cell.plan)).map(({ monthStates }) => monthStates.join()),
  );
  const counted = [...longer].map((states) => new Set(states.split(',')));
  const all = [...new Set(margins.flatMap(({ monthStates }) => monthStates))].sort();
  return new Map(all.map((state) => [state, counted.map((set) => set.has(state)).join()]));
};
