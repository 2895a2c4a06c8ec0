import type { Hono, Context as HonoContext } from 'hono';
import { publisher } from '../../../schemas/agency/publisher.ts';
import type { Contract } from '../../../schemas/api/contract.ts';
import type { ApiContext, Authenticate } from '../context.ts';
import type { Route } from './define-route.ts';
import { cache, link } from './links.ts';
import { staffOnly } from './staff-only.ts';

/** Adds a route to an app. Its answers have the headers that all routes share. */
export const serve = (
  app: Hono,
  { contract, answer }: Route,
  context: ApiContext,
  authenticate: Authenticate,
): void => {
  const path = honoPath(contract);
  if (contract.security.length > 0) app.on(contract.method, path, staffOnly(authenticate));
  app.on(contract.method, path, async (c, next) => {
    await next();
    addHeaders(c, contract);
  });
  app.on(contract.method, path, (c) => answer(c, context));
};

/** The path of a contract as Hono writes it. */
export const honoPath = ({ path }: Contract): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

const addHeaders = (c: HonoContext, { responses, security, deprecation }: Contract): void => {
  const isOpen = security.length === 0;
  if (Object.keys(responses[200]?.content ?? {}).length > 1) c.header('vary', 'accept', { append: true });
  if (!c.res.ok) return;
  if (!c.res.headers.has('cache-control')) c.header('cache-control', isOpen ? cache.moving : cache.private);
  link(c, 'service-desc', '/v1/openapi.json', 'application/json');
  link(c, 'service-doc', '/v1/docs', 'text/html');
  if (isOpen) link(c, 'license', publisher.license.url);
  if (!deprecation) return;
  c.header('deprecation', `@${Date.parse(deprecation.since) / 1000}`);
  if (deprecation.sunset) c.header('sunset', new Date(deprecation.sunset).toUTCString());
  link(c, 'successor-version', deprecation.successor);
};
