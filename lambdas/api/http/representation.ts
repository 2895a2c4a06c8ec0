import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

/** Lambda limits an answer to 6 MB, and the body is escaped in it. */
export const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/**
 * Adds a strong ETag (the SHA-256 of the body) and the same digest as Repr-Digest (RFC 9530) to every answer to a GET.
 * Hono's etag(), which runs around this, answers 304 with it.
 */
export const representation: MiddlewareHandler = async (c, next) => {
  await next();
  if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || c.res.status !== 200) return;
  const { status, headers } = c.res;
  const bytes = new Uint8Array(await c.res.arrayBuffer());
  if (bytes.length > MAX_ANSWER_BYTES) {
    c.res = undefined;
    c.res = problem(c, 'answer-too-large');
    return;
  }
  const digest = createHash('sha256').update(bytes).digest();
  c.res = new Response(bytes, { status, headers });
  c.res.headers.set('etag', `"${digest.toString('hex')}"`);
  c.res.headers.set('repr-digest', `sha-256=:${digest.toString('base64')}:`);
};
