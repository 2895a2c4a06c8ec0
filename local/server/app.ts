import { Hono } from 'hono';
import type { Authenticate } from '../../lambdas/api/context.ts';
import { addressNotFound } from '../../lambdas/api/http/address-not-found.ts';
import { problem } from '../../lambdas/api/http/problem.ts';
import { api } from '../../lambdas/api/router.ts';
import { text } from '../../schemas/model/text.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { acceptSignedPut } from '../stores/signed-put.ts';
import { serveFile } from './files.ts';
import { servePortal } from './portal.ts';
import { rateLimit } from './rate-limit.ts';

export interface LocalAppOptions {
  /** Signs the bucket's presigned PUTs. */
  readonly secret: string;
  readonly authenticate: Authenticate;
  /** The limit of one address, staff excepted; absent: no limit. */
  readonly requestsPerMinute?: number;
}

/** Pages, API, released files and the bucket's PUT under one origin, as CloudFront serves them in the cloud. */
export const localApp = (
  { context }: Runtime,
  { secret, authenticate, requestsPerMinute }: LocalAppOptions,
): Hono => {
  const app = new Hono();
  const routes = api(context, authenticate);
  if (requestsPerMinute !== undefined) app.use('/v1/*', rateLimit(requestsPerMinute, authenticate));
  app.all('/v1', (c) => routes.fetch(c.req.raw));
  app.all('/v1/*', (c) => routes.fetch(c.req.raw));
  app.get('/datasets/*', (c) => serveFile(c, context.publicBucket));
  app.put('/_objects/*', async (c) => {
    const { status, code, object } = await acceptSignedPut(
      context.privateBucket,
      secret,
      {
        url: c.req.url,
        headers: Object.fromEntries(c.req.raw.headers),
        body: c.req.raw.body ?? new Uint8Array(),
      },
      context.clock(),
    );
    if (object) return c.body(null, 200, { etag: object.etag });
    return problem(
      c,
      'not-allowed-here',
      text(
        `Berkas tidak diterima (${code}). Kirim persis berkas yang diumumkan, dengan header yang diberikan.`,
        `The file was not taken (${code}). Send exactly the announced file with the headers given.`,
      ),
      [],
      status,
    );
  });
  app.get('*', servePortal({ signIn: 'token', maxUploadBytes: context.limits.bytes }));
  app.notFound((c) =>
    addressNotFound(
      c,
      text(
        `Tidak ada ${c.req.path}. Mulai dari / atau /v1`,
        `There is no ${c.req.path}. Start from / or /v1`,
      ),
    ),
  );
  return app;
};
