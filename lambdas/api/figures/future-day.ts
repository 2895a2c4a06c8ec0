import type { Context as HonoContext } from 'hono';
import { dayOf } from '../../../schemas/model/period.ts';
import { text } from '../../../schemas/model/text.ts';
import { invalidRequest, refused } from '../http/problem.ts';

/** The problem to answer for a day in the future, in the agency's time; undefined for other days. */
export const futureDay = (c: HonoContext, day: string | undefined, now: Date) => {
  const today = dayOf(now);
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
