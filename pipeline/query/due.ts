import { dueDay, monthsBetween, previousMonth } from '../../schemas/model/period.ts';

/** A month that a dataset has not reported. */
export interface DueMonth {
  readonly dataset: string;
  readonly period: string;
  /** The day by which it is due, YYYY-MM-DD. */
  readonly due: string;
  /** Days since then; 0 while there is time. */
  readonly overdue: number;
}

/**
 * The months that datasets have not reported, oldest first: from the first month that any dataset has to the last month
 * that is over. A nil report counts as reported.
 * @param reported dataset -> its reported months
 * @param today YYYY-MM-DD
 */
export const dueMonths = (
  reported: ReadonlyMap<string, ReadonlySet<string>>,
  today: string,
): readonly DueMonth[] => {
  const [first] = [...reported.values()].flatMap((months) => [...months]).sort();
  const last = previousMonth(today.slice(0, 7));
  if (first === undefined || first > last) return [];
  return monthsBetween(first, last).flatMap((period) =>
    [...reported]
      .filter(([, months]) => !months.has(period))
      .map(([dataset]) => {
        const due = dueDay(period);
        return { dataset, period, due, overdue: Math.max(0, daysBetween(due, today)) };
      }),
  );
};

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
