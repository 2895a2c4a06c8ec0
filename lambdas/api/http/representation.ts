import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

/** A function's answer has 6 MB at most, in which it travels as an escaped text. */
export const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/**
 * What is said of every representation that is read: a strong ETag (its SHA-256; the version is in the body) and the
 * same digest as Repr-Digest (RFC 9530). Hono's etag(), outside of this, answers 304 by it.
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
