import type { Context as HonoContext } from 'hono';
import { text } from '../../schemas/text.ts';
import { invalidRequest, refused } from './problem.ts';

/** The problem of a day that is not over the horizon of what can be known: after today in the agency's time (UTC+7). */
export const futureDay = (c: HonoContext, day: string | undefined, now: Date) => {
  const today = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  if (day === undefined || day <= today) return undefined;
  return invalidRequest(c, [
    refused({
      code: 'future-day',
      path: '/query/as_of',
      given: day,
      expected: text(`tanggal paling lambat ${today}`, `a day no later than ${today}`),
    }),
  ]);
};
