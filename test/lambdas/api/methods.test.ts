import { api } from '../../../lambdas/api/router.ts';
import { problemShape } from '../../../schemas/api/problem.ts';
import { memoryContext } from '../../support/memory-context.ts';

const context = memoryContext();
const staff = () => 'petugas-1';
const [read, upload] = [api(context, staff), api(context, staff)];

test.each([
  [read, 'DELETE', '/v1/datasets/cases/versions/1.0.0', 'GET, HEAD, OPTIONS'],
  [read, 'POST', '/v1/openapi.json', 'GET, HEAD, OPTIONS'],
  [read, 'PATCH', '/v1/uploads', 'GET, HEAD, POST, OPTIONS'],
  [upload, 'PUT', '/v1/uploads', 'GET, HEAD, POST, OPTIONS'],
])('another method than a route has is 405 with those that it has', async (app, method, path, allowed) => {
  const response = await app.request(path, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([405, allowed]);
  const { code, errors } = problemShape.parse(await response.json());
  expect([code, errors]).toMatchObject([
    'method-not-allowed',
    [{ path: '/method', given: method, allowed: allowed.split(', ') }],
  ]);
});

test.each(['/v1/openapiXjson', '/v1/datasets/cases/records/1', '/v1/'])('%s is no route', async (path) => {
  for (const method of ['GET', 'DELETE']) expect((await read.request(path, { method })).status).toBe(404);
});

test('OPTIONS answers what a browser asks before it reads', async () => {
  const headers = { origin: 'https://example.org', 'access-control-request-method': 'GET' };
  const response = await read.request('/v1/summary', { method: 'OPTIONS', headers });
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
});
