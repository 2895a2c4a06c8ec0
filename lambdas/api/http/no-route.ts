import type { Context as HonoContext } from 'hono';
import { text } from '../../../schemas/model/text.ts';
import { methodsAt } from './methods.ts';
import { missing } from './not-found.ts';
import { problem, refused } from './problem.ts';

/** 404 for a path without a route, 405 for a method that its route has not. */
export const notThere = (c: HonoContext): Response => {
  const { method, path } = c.req;
  const allowed = methodsAt(path);
  if (allowed.length === 0)
    return missing(
      c,
      text(`Tidak ada ${path}. Daftar rute: /v1`, `There is no ${path}. The routes are listed in /v1`),
    );
  c.header('allow', allowed.join(', '));
  const error = refused({
    code: 'method-not-allowed',
    path: '/method',
    given: method,
    expected: text(allowed.join(', '), allowed.join(', ')),
    allowed,
  });
  return problem(c, 'method-not-allowed', error.messages, [error]);
};
