import type { Context as HonoContext } from 'hono';
import { notFoundPage } from '../../../pipeline/pages/not-found.ts';
import type { Text } from '../../../schemas/model/text.ts';
import { problem } from './problem.ts';

/** 404 for an address of the site: a page for browsers, a problem for programs and for everything under /v1. */
export const addressNotFound = (c: HonoContext, messages: Text) => {
  const { path } = c.req;
  const isApi = path === '/v1' || path.startsWith('/v1/');
  if (isApi) return problem(c, 'not-found', messages);
  c.header('vary', 'accept');
  if (!c.req.header('accept')?.includes('text/html')) return problem(c, 'not-found', messages);
  c.header('cache-control', 'no-store');
  return c.html(notFoundPage(), 404);
};
