import { startOfDay } from './period.ts';

/**
 * The annual final: once a year, on 1 April, the small corrections that waited are published together. A correction
 * waits for the first final after it was received.
 */
export const ANNUAL_FINAL = '04-01';

/** The final that a correction received at this instant (ISO 8601) waits for. */
export const finalAfter = (received: string): Date => {
  const at = new Date(received);
  const finalOf = (year: number) => startOfDay(`${year}-${ANNUAL_FINAL}`);
  const sameYear = finalOf(at.getUTCFullYear());
  return at <= sameYear ? sameYear : finalOf(at.getUTCFullYear() + 1);
};
