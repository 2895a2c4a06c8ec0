import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { portalHeaders } from '../../lambdas/runtime/portal-headers.ts';
import { buildPortal, type PortalFile } from '../../portal/build.ts';
import { SITE_PATH, type Site } from '../../schemas/runtime/site.ts';

interface Served {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

const siteFile = (site: Site): PortalFile => ({
  path: SITE_PATH,
  body: new TextEncoder().encode(JSON.stringify(site)),
});

const built = (site: Site): ReadonlyMap<string, Served> =>
  new Map(
    [...buildPortal(), siteFile(site)].map(({ path, body }) => {
      const { contentType, cacheControl } = portalHeaders(path);
      const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
      const headers = { 'content-type': contentType, 'cache-control': cacheControl, etag };
      return [`/${path}`, { body: new Uint8Array(body), headers }];
    }),
  );

/** Answers the portal's pages as CloudFront does; they are built at the first request. Other paths go to the next handler. */
export const servePortal = (site: Site): MiddlewareHandler => {
  let files: ReadonlyMap<string, Served> | undefined;
  return async (c, next) => {
    files ??= built(site);
    const file = files.get(c.req.path.endsWith('/') ? `${c.req.path}index.html` : c.req.path);
    if (!file) return next();
    if (c.req.header('if-none-match') === file.headers.etag) return c.body(null, 304, file.headers);
    return c.body(file.body, 200, file.headers);
  };
};
