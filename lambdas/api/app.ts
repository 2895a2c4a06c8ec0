import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { EXPOSED_HEADERS } from '../../schemas/api/exposed-headers.ts';
import { text } from '../../schemas/text.ts';
import type { Log } from '../runtime/context.ts';
import { methodsAt } from './methods.ts';
import { missing } from './missing.ts';
import { invalidRequest, problem, refused } from './problem.ts';
import { representation } from './representation.ts';
import { gone, WithdrawnRelease } from './withdrawn.ts';

/** Who is asking, or undefined. In the cloud API Gateway has checked the token; locally the server's own check does. */
export type Authenticate = (request: {
  readonly authorization: string | undefined;
  readonly env: unknown;
}) => string | undefined;

/** An app with the conventions that every route shares: problem+json errors, strong ETags, CORS for reading. */
export const apiApp = (log: Log): OpenAPIHono => {
  const app = new OpenAPIHono();
  app.use(
    cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'], exposeHeaders: EXPOSED_HEADERS }),
  );
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'link', 'access-control-allow-origin'] }));
  app.use(representation);
  app.notFound((c) => {
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
  });
  app.onError((error, c) => {
    if (error instanceof WithdrawnRelease) return gone(c, error);
    const status = error instanceof HTTPException ? error.status : 500;
    if (status === 415) return problem(c, 'unsupported-media-type');
    if (status === 400)
      return invalidRequest(c, [
        refused({ code: 'malformed', path: '/body', given: '…', expected: text('JSON', 'JSON') }),
      ]);
    log.error('request failed', { path: c.req.path, error: String(error), stack: error.stack });
    return problem(c, 'internal');
  });
  return app;
};
