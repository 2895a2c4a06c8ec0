import type { Context as HonoContext } from 'hono';
import { text } from '../../../schemas/model/text.ts';
import { routes } from '../routes.ts';
import { addressNotFound } from './address-not-found.ts';
import { problem, refused } from './problem.ts';

const patterns = Object.keys(routes).map((name) => {
  const [method = '', path = ''] = name.split(' ');
  return {
    method,
    path: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  };
});

/** The methods of a path: those of the table, HEAD beside GET, OPTIONS for CORS. Empty where there is no route. */
const methodsAt = (path: string): readonly string[] => {
  const methods = patterns.filter((pattern) => pattern.path.test(path)).map(({ method }) => method);
  if (methods.length === 0) return [];
  return [
    ...(methods.includes('GET') ? ['GET', 'HEAD'] : []),
    ...methods.filter((m) => m !== 'GET'),
    'OPTIONS',
  ];
};

/** 404 for a path without a route, 405 for a method that the path's routes do not have. */
export const noRoute = (c: HonoContext): Response | Promise<Response> => {
  const { method, path } = c.req;
  const allowed = methodsAt(path);
  if (allowed.length === 0)
    return addressNotFound(
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
};
