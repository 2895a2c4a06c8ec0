import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { EXPOSED_HEADERS } from '../../../schemas/api/exposed-headers.ts';
import type { Log } from '../../runtime/context.ts';
import { gone, WithdrawnRelease } from '../releases/withdrawn.ts';
import { problem } from './problem.ts';
import { representation } from './representation.ts';

/** An app with the conventions that every route shares: problems for errors, strong ETags, CORS for reading. */
export const apiApp = (log: Log): Hono => {
  const app = new Hono();
  app.use(
    cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'], exposeHeaders: EXPOSED_HEADERS }),
  );
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'link', 'access-control-allow-origin'] }));
  app.use(representation);
  app.onError((error, c) => {
    if (error instanceof WithdrawnRelease) return gone(c, error);
    log.error('request failed', { path: c.req.path, error: String(error), stack: error.stack });
    return problem(c, 'internal');
  });
  return app;
};
