import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../runtime/context.ts';
import { errorsOf, invalidRequest, problem } from './problem.ts';

/** Who is asking, or undefined. In the cloud API Gateway has checked the token; locally the server's own check does. */
export type Authenticate = (request: {
  readonly authorization: string | undefined;
  readonly env: unknown;
}) => string | undefined;

/** An app with the conventions that every route shares: problem+json errors, strong ETags, CORS for reading. */
export const apiApp = (log: Log): OpenAPIHono => {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (!result.success) return invalidRequest(c, errorsOf(result.error, result.target));
      return undefined;
    },
  });
  app.use(
    cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'], exposeHeaders: ['ETag', 'Link'] }),
  );
  app.use(etag());
  app.notFound((c) =>
    problem(c, 404, 'not-found', {
      id: `Tidak ada ${c.req.method} ${c.req.path}. Daftar rute: /v1/openapi.json`,
      en: `There is no ${c.req.method} ${c.req.path}. The routes are listed in /v1/openapi.json`,
    }),
  );
  app.onError((error, c) => {
    const status = error instanceof HTTPException ? error.status : 500;
    if (status === 415)
      return problem(c, 415, 'unsupported-media-type', {
        id: 'Kirim JSON dengan header "content-type: application/json".',
        en: 'Send JSON with the header "content-type: application/json".',
      });
    if (status === 400)
      return invalidRequest(c, [{ code: 'malformed', path: '/body', detail: 'The body must be JSON.' }]);
    log.error('request failed', { path: c.req.path, error: String(error), stack: error.stack });
    return problem(c, 500, 'internal', {
      id: 'Terjadi gangguan di sisi kami. Coba lagi; bila berlanjut, hubungi pengelola.',
      en: 'Something failed on our side. Try again; if it persists, tell the maintainers.',
    });
  });
  return app;
};
