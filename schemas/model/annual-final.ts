import { startOfDay } from './period.ts';

/**
 * The annual final: once a year, on 1 April, deferred corrections are published together. A correction is
 * deferred to the first final after it was received.
 */
export const ANNUAL_FINAL = '04-01';

/** The final that a correction received at this instant (ISO 8601) is deferred to. */
export const finalAfter = (received: string): Date => {
  const at = new Date(received);
  const finalOf = (year: number) => startOfDay(`${year}-${ANNUAL_FINAL}`);
  const sameYear = finalOf(at.getUTCFullYear());
  return at <= sameYear ? sameYear : finalOf(at.getUTCFullYear() + 1);
};
