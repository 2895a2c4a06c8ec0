import type { Dataset, PlannedTable } from '../../schemas/model/dataset.ts';
import { monthsBetween, monthsOf, periodOf } from '../../schemas/model/period.ts';
import type { Month } from './months.ts';

/** The months whose rows count in a period of a table, or the status of a period without a value. */
export type Coverage =
  | { readonly period: string; readonly months: readonly Month[] }
  | { readonly period: string; readonly status: 'not_reported' | 'not_yet_published' };

/**
 * The periods of a table, from the first reported month to the last, each with its months.
 * An incomplete period is `not_yet_published`, unless the table is declared partial. A missing month between two
 * reported ones is `not_reported`.
 */
export const coverageOf = (
  dataset: Dataset,
  table: PlannedTable,
  months: readonly Month[],
): readonly Coverage[] => {
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) return [];
  const byPeriod = new Map(months.map((month) => [month.period, month]));
  const periods = new Set(monthsBetween(first.period, last.period).map((m) => periodOf(table.period, m)));
  return [...periods].map((period) => {
    const wanted = monthsOf(period);
    const reported = wanted.flatMap((month) => byPeriod.get(month) ?? []);
    const counted = reported.filter((month) => !month.embargoed);
    if (reported.length === 0) return { period, status: 'not_reported' };
    if (counted.length === 0 || (counted.length < wanted.length && !table.partial))
      return { period, status: 'not_yet_published' };
    return { period, months: dataset.kind === 'stock' ? counted.slice(-1) : counted };
  });
};
