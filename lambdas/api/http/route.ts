import type { RouteConfig, RouteHandler } from '@hono/zod-openapi';
import { zValidator } from '@hono/zod-validator';
import type { Hono, MiddlewareHandler } from 'hono';
import { publisher } from '../../../schemas/agency/publisher.ts';
import type { Contract } from '../../../schemas/api/contract.ts';
import { cache, link } from './links.ts';
import { invalidRequest, problem } from './problem.ts';
import { requestErrors, unknownParameter } from './request-errors.ts';

/** Adds a route to an app by its contract: what it checks, and the headers that all routes have. */
export const serve = <C extends Contract & RouteConfig>(
  app: Hono,
  contract: C,
  handler: RouteHandler<C>,
): void => {
  const path = contract.path.replaceAll(/\{(\w+)\}/g, ':$1');
  app.on(contract.method, path, conventions(contract), ...checks(contract), handler as never);
};

/** The checks of a request's parts, each with the errors that the API answers. */
const checks = (contract: Contract): MiddlewareHandler[] => {
  const { query, params, body } = contract.request ?? {};
  const check = (target: 'query' | 'param' | 'json', schema: NonNullable<typeof query>): MiddlewareHandler =>
    zValidator(target, schema, (result, c) =>
      result.success
        ? undefined
        : invalidRequest(c, requestErrors(contract, result.error as never, target, result.data)),
    );
  return [
    ...(query ? [check('query', query)] : []),
    ...(params ? [check('param', params)] : []),
    ...(body ? [isJson, check('json', body.content['application/json'].schema as never)] : []),
  ];
};

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** Refuses a body that is not said to be JSON; that there is none is for the check of its members to say. */
const isJson: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('content-type');
  const accepted = type === undefined ? (await c.req.text()) === '' : JSON_TYPE.test(type);
  return accepted ? next() : problem(c, 'unsupported-media-type');
};

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
