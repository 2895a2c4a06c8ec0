import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Authenticate } from '../../lambdas/api/context.ts';
import { problem } from '../../lambdas/api/http/problem.ts';
import { text } from '../../schemas/model/text.ts';

const WINDOW_SECONDS = 60;

/**
 * Limits the requests of one address in a minute, staff excepted, as API Gateway's throttle does in the cloud. Requests
 * above the limit get 429 with Retry-After; every answer says how many requests are left.
 */
export const rateLimit = (perMinute: number, authenticate: Authenticate): MiddlewareHandler => {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS });
  return async (c, next) => {
    if (authenticate({ authorization: c.req.header('authorization'), env: c.env }) !== undefined)
      return next();
    const state = await limiter.consume(addressOf(c)).catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return refusal;
      throw refusal;
    });
    const seconds = Math.ceil(state.msBeforeNext / 1000);
    const headers = {
      'ratelimit-policy': `"minute";q=${perMinute};w=${WINDOW_SECONDS}`,
      ratelimit: `"minute";r=${state.remainingPoints};t=${seconds}`,
    };
    if (state.consumedPoints > perMinute) {
      c.header('retry-after', String(seconds));
      c.header('access-control-allow-origin', '*');
      for (const [name, value] of Object.entries(headers)) c.header(name, value);
      return problem(
        c,
        'too-many-requests',
        text(
          `Paling banyak ${perMinute} permintaan semenit dari satu alamat. Coba lagi ${seconds} detik lagi; simpan jawaban dan tanyakan lagi dengan If-None-Match.`,
          `At most ${perMinute} requests a minute from one address. Try again in ${seconds} seconds; keep answers and ask again with If-None-Match.`,
        ),
      );
    }
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  };
};

/** The client's address; one common value if there is no connection, as when a test calls the app directly. */
const addressOf = (c: HonoContext): string => {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return '';
  }
};
