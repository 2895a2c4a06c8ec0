import { Hono } from 'hono';
import type { ApiContext, Authenticate } from './context.ts';
import { apiApp } from './http/app.ts';
import type { Route } from './http/define-route.ts';
import { honoPath, serve } from './http/serve.ts';

/**
 * The whole API. The table of routes is loaded at the first request for a route that is not among the early ones.
 * @param early the routes that a function is asked for most: their code is there from the start
 */
export const api = (context: ApiContext, authenticate: Authenticate, early: readonly Route[] = []): Hono => {
  const appOf = (served: readonly Route[]): Hono => {
    const app = apiApp(context.log);
    for (const route of served) serve(app, route, context, authenticate);
    return app;
  };
  const load = async (): Promise<Hono> => {
    const { routes } = await import('./routes.ts');
    const { noRoute } = await import('./http/no-route.ts');
    return appOf(Object.values(routes)).notFound(noRoute);
  };
  let all: Promise<Hono> | undefined;
  const app = new Hono();
  const earlyApp = appOf(early);
  for (const { contract } of early)
    app.on(contract.method, honoPath(contract), (c) => earlyApp.fetch(c.req.raw, c.env));
  app.all('*', async (c) => {
    all ??= load();
    return (await all).fetch(c.req.raw, c.env);
  });
  return app;
};
