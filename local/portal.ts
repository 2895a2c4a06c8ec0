import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { portalHeaders } from '../lambdas/deploy-portal.ts';
import { buildPortal } from '../portal/build.ts';

interface Served {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

const built = (): ReadonlyMap<string, Served> =>
  new Map(
    buildPortal().map(({ path, body }) => {
      const { contentType, cacheControl } = portalHeaders(path);
      const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
      const headers = { 'content-type': contentType, 'cache-control': cacheControl, etag };
      return [`/${path}`, { body: new Uint8Array(body), headers }];
    }),
  );

/** Answers the portal's pages as CloudFront does, built at the first request; what is no page goes on. */
export const servePortal = (): MiddlewareHandler => {
  let files: ReadonlyMap<string, Served> | undefined;
  return async (c, next) => {
    files ??= built();
    const file = files.get(c.req.path.endsWith('/') ? `${c.req.path}index.html` : c.req.path);
    if (!file) return next();
    if (c.req.header('if-none-match') === file.headers.etag) return c.body(null, 304, file.headers);
    return c.body(file.body, 200, file.headers);
  };
};
