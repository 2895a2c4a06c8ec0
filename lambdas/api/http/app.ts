import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { EXPOSED_HEADERS } from '../../../schemas/api/exposed-headers.ts';
import { text } from '../../../schemas/model/text.ts';
import type { Log } from '../../runtime/context.ts';
import { gone, WithdrawnRelease } from '../releases/withdrawn.ts';
import { invalidRequest, problem, refused } from './problem.ts';
import { representation } from './representation.ts';

/** Who is asking, or undefined. In the cloud API Gateway has checked the token; locally the server's own check does. */
export type Authenticate = (request: {
  readonly authorization: string | undefined;
  readonly env: unknown;
}) => string | undefined;

/** An app with the conventions that every route shares: problem+json errors, strong ETags, CORS for reading. */
export const apiApp = (log: Log): Hono => {
  const app = new Hono();
  app.use(
    cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'], exposeHeaders: EXPOSED_HEADERS }),
  );
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'link', 'access-control-allow-origin'] }));
  app.use(representation);
  app.onError((error, c) => {
    if (error instanceof WithdrawnRelease) return gone(c, error);
    if (error instanceof HTTPException && error.status === 400)
      return invalidRequest(c, [
        refused({ code: 'malformed', path: '/body', given: '…', expected: text('JSON', 'JSON') }),
      ]);
    log.error('request failed', { path: c.req.path, error: String(error), stack: error.stack });
    return problem(c, 'internal');
  });
  return app;
};
