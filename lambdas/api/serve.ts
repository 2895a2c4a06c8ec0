import { createRoute, type OpenAPIHono, type RouteConfig, type RouteHandler } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Contract } from '../../schemas/api/contract.ts';
import { publisher } from '../../schemas/publisher.ts';
import { cache, link } from './links.ts';
import { invalidRequest } from './problem.ts';
import { requestErrors, unknownParameter } from './request-errors.ts';

/** Adds a route to an app by its contract: what it checks, what it documents, and the headers that all routes have. */
export const serve = <C extends Contract & RouteConfig>(
  app: OpenAPIHono,
  contract: C,
  handler: RouteHandler<C>,
): void => {
  const route = createRoute(document(contract));
  app.openapi({ ...route, middleware: conventions(contract) } as never, handler as never, (result, c) =>
    result.success
      ? undefined
      : invalidRequest(
          c,
          requestErrors(
            contract,
            result.error as never,
            result.target,
            'data' in result ? result.data : undefined,
          ),
        ),
  );
};

/** A contract as the OpenAPI document has it. */
export const document = ({ deprecation, ...contract }: Contract): RouteConfig =>
  ({ ...contract, ...(deprecation && { deprecated: true }) }) as RouteConfig;

const conventions = (contract: Contract): MiddlewareHandler => {
  const types = Object.keys(contract.responses[200]?.content ?? {});
  const isOpen = contract.security.length === 0;
  return async (c, next) => {
    // Hono passes over a parameter without a name, so that no schema would see it.
    if (new URL(c.req.url).searchParams.has(''))
      return invalidRequest(c, [
        unknownParameter('/query/', '', Object.keys(contract.request?.query?.shape ?? {})),
      ]);
    await next();
    if (types.length > 1) c.header('vary', 'accept', { append: true });
    if (!c.res.ok) return;
    if (!c.res.headers.has('cache-control')) c.header('cache-control', isOpen ? cache.moving : cache.private);
    link(c, 'service-desc', '/v1/openapi.json', 'application/json');
    link(c, 'service-doc', '/v1/docs', 'text/html');
    if (isOpen) link(c, 'license', publisher.license.url);
    const { deprecation } = contract;
    if (!deprecation) return;
    c.header('deprecation', `@${Date.parse(deprecation.since) / 1000}`);
    if (deprecation.sunset) c.header('sunset', new Date(deprecation.sunset).toUTCString());
    link(c, 'successor-version', deprecation.successor);
  };
};
