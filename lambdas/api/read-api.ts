import { Hono } from 'hono';
import type { Context } from '../runtime/context.ts';
import { type Authenticate, apiApp } from './http/app.ts';
import { indicatorRoute } from './routes/figures/get-indicator.ts';
import { summaryRoute } from './routes/figures/get-summary.ts';

export type ReadContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publicBucket' | 'clock' | 'log'
>;

/**
 * Everything that is read: the figures, and all other routes in more-api.ts, which is loaded when something else than a
 * figure is first asked for. POST /v1/uploads is in upload-api.ts.
 */
export const readApi = (context: ReadContext, authenticate: Authenticate): Hono => {
  const figures = apiApp(context.log);
  summaryRoute(figures, context);
  indicatorRoute(figures, context);
  let more: Promise<Hono> | undefined;
  const app = new Hono();
  for (const path of ['/v1/summary', '/v1/indicators/:id'])
    app.get(path, (c) => figures.fetch(c.req.raw, c.env));
  app.all('*', async (c) => {
    more ??= import('./more-api.ts').then(({ moreApi }) => moreApi(context, authenticate));
    return (await more).fetch(c.req.raw, c.env);
  });
  return app;
};
