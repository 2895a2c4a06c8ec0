import type { MiddlewareHandler } from 'hono';
import type { Authenticate } from '../context.ts';
import { problem } from './problem.ts';

/** Lets through requests that name a member of staff; answers 401 to the others. */
export const staffOnly =
  (authenticate: Authenticate): MiddlewareHandler =>
  async (c, next) => {
    const staff = authenticate({ authorization: c.req.header('authorization'), env: c.env });
    if (staff !== undefined) return next();
    c.header('www-authenticate', 'Bearer');
    return problem(c, 'unauthorized');
  };
