/**
 * Periods as the files, keys and URLs write them: a month `2024-03`, a half-year `2024-H1`, a year `2024`.
 * They sort as text within one kind.
 */
export type PeriodKind = 'month' | 'half-year' | 'year';

/** The kinds, the finest first. */
export const PERIOD_KINDS: readonly PeriodKind[] = ['month', 'half-year', 'year'];

// Years from 1900 on.
const MONTH = /^(19|2\d)\d\d-(0[1-9]|1[0-2])$/;
const HALF = /^(19|2\d)\d\d-H[12]$/;
const YEAR = /^(19|2\d)\d\d$/;

/** The kind of a period, or undefined if the text is no period. */
export const periodKind = (period: string): PeriodKind | undefined =>
  MONTH.test(period) ? 'month' : HALF.test(period) ? 'half-year' : YEAR.test(period) ? 'year' : undefined;

/** The period of a kind that a month falls in: `periodOf('half-year', '2024-03')` is `2024-H1`. */
export const periodOf = (kind: PeriodKind, month: string): string => {
  const year = month.slice(0, 4);
  if (kind === 'month') return month;
  if (kind === 'year') return year;
  return `${year}-H${Number(month.slice(5)) <= 6 ? 1 : 2}`;
};

/** The months of a period, in order; a month is its own only month. */
export const monthsOf = (period: string): readonly string[] => {
  const kind = periodKind(period);
  if (kind === 'month') return [period];
  const year = period.slice(0, 4);
  const [from, to] = kind === 'year' ? [1, 12] : period.endsWith('H1') ? [1, 6] : [7, 12];
  return Array.from({ length: to - from + 1 }, (_, i) => `${year}-${String(from + i).padStart(2, '0')}`);
};

/** Every month from one to another, both included. */
export const monthsBetween = (first: string, last: string): readonly string[] => {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
};

/** Every period from one to another of its kind, both included. */
export const periodsBetween = (first: string, last: string): readonly string[] => {
  const kind = periodKind(first);
  if (kind === undefined || kind !== periodKind(last)) return [];
  const [from = first] = monthsOf(first);
  const to = monthsOf(last).at(-1) ?? last;
  return [...new Set(monthsBetween(from, to).map((month) => periodOf(kind, month)))];
};

/** The month after: `2024-12` gives `2025-01`. */
const nextMonth = (month: string): string => {
  const [year = 0, index = 0] = month.split('-').map(Number);
  return index === 12 ? `${year + 1}-01` : `${year}-${String(index + 1).padStart(2, '0')}`;
};

/** The month before: `2024-01` gives `2023-12`. */
export const previousMonth = (month: string): string => {
  const [year = 0, index = 0] = month.split('-').map(Number);
  return index === 1 ? `${year - 1}-12` : `${year}-${String(index - 1).padStart(2, '0')}`;
};

/** The day by which a month is to be reported, the 7th of the next: `2024-12` gives `2025-01-07`. */
export const dueDay = (month: string): string => `${nextMonth(month)}-07`;

const UTC_OFFSET_MS = 7 * 3_600_000;

/** The calendar day in the agency's time (UTC+7) at an instant, YYYY-MM-DD. */
export const dayOf = (instant: Date): string =>
  new Date(instant.getTime() + UTC_OFFSET_MS).toISOString().slice(0, 10);

/** The instant at which a day (YYYY-MM-DD) begins in the agency's time. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00.000+07:00`);

/** The instant at which a month is over, plus a lag in days: when its figures may be published. */
export const releaseInstant = (month: string, lagDays: number): Date => {
  const over = startOfDay(`${nextMonth(month)}-01`);
  return new Date(over.getTime() + lagDays * 86_400_000);
};
