import { createHash } from 'node:crypto';
import { apiApp } from '../../../lambdas/api/http/app.ts';
import { defineRoute } from '../../../lambdas/api/http/define-route.ts';
import { MAX_ANSWER_BYTES } from '../../../lambdas/api/http/representation.ts';
import { serve } from '../../../lambdas/api/http/serve.ts';
import { api } from '../../../lambdas/api/router.ts';
import { contracts } from '../../../schemas/api/contracts.ts';
import { problemShape } from '../../../schemas/api/problem.ts';
import { indexShape } from '../../../schemas/api/service/get-index.ts';
import { getOpenApi } from '../../../schemas/api/service/get-openapi.ts';
import { type MemoryContext, memoryContext, quiet } from '../../support/memory-context.ts';
import { publishedSample } from '../../support/published-sample.ts';

let context: MemoryContext;
const get = (path: string, init: RequestInit = {}) => api(context, () => undefined).request(path, init);

beforeAll(async () => {
  context = await publishedSample(['desa-bersinar'], ['2024-01', '2024-02', '2024-03']);
});

const ADDRESSES = [
  '/v1',
  '/v1/summary?period=2024',
  '/v1/indicators',
  '/v1/indicators/desa-bersinar',
  '/v1/datasets',
  '/v1/datasets/desa-bersinar',
  '/v1/datasets/desa-bersinar/template.csv',
  '/v1/datasets/desa-bersinar/template.xlsx',
  '/v1/datasets/desa-bersinar/records?limit=2',
  '/v1/datasets/desa-bersinar/versions',
  '/v1/datasets/desa-bersinar/versions/latest',
  '/v1/datasets/desa-bersinar/versions/1/changes',
  '/v1/datasets/desa-bersinar/compare/1.0.0/latest',
  '/v1/catalog',
  '/v1/openapi.json',
  '/v1/docs',
];

test('these addresses are all public routes', () => {
  const forms = contracts
    .filter(({ security }) => security.length === 0)
    .map(({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));
  for (const form of forms)
    expect(ADDRESSES.filter((address) => form.test(address.split('?')[0] ?? ''))).toHaveLength(1);
  expect(ADDRESSES).toHaveLength(forms.length);
});

describe.each(ADDRESSES)('%s', (address) => {
  test('has a strong ETag and Repr-Digest of its bytes, answers 304 to it, and HEAD is GET without a body', async () => {
    const response = await get(address);
    expect(response.status).toBe(200);
    const digest = createHash('sha256')
      .update(new Uint8Array(await response.clone().arrayBuffer()))
      .digest();
    const etag = response.headers.get('etag') ?? '';
    expect(etag).toBe(`"${digest.toString('hex')}"`);
    expect(response.headers.get('repr-digest')).toBe(`sha-256=:${digest.toString('base64')}:`);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(address, { headers: { 'if-none-match': known } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
      expect(again.headers.get('cache-control')).toBe(response.headers.get('cache-control'));
    }
    const head = await get(address, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  test('says how long it keeps, its licence and where it is described; any site may read it', async () => {
    const { headers } = await get(address, { headers: { origin: 'https://peneliti.example' } });
    expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    expect(headers.get('link')).toContain('<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
    expect(headers.get('link')).toContain('</v1/openapi.json>; rel="service-desc"');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('Repr-Digest');
  });

  test('refuses a parameter that it does not know, with those that it does', async () => {
    const response = await get(`${address}${address.includes('?') ? '&' : '?'}warna=merah`);
    expect(response.status).toBe(400);
    const { code, type, errors, messages } = problemShape.parse(await response.json());
    expect([code, type]).toEqual(['invalid-request', '/v1/docs#invalid-request']);
    expect(errors[0]).toMatchObject({ path: '/query/warna' });
    expect(messages.id).toContain('warna');
  });
});

test('the routes are listed at /v1, each with its summary', async () => {
  const index = indexShape.parse(await (await get('/v1')).json());
  expect(index.routes).toHaveLength(contracts.length);
});

test('what is not there says where to look', async () => {
  const response = await get('/v1/tidak-ada');
  expect(response.status).toBe(404);
  expect(problemShape.parse(await response.json()).messages.id).toContain('/v1');
});

test('the catalogue without releases is a catalogue', async () => {
  const empty = api(memoryContext(), () => undefined);
  const response = await empty.request('/v1/catalog');
  expect(response.headers.get('content-type')).toMatch('application/ld+json');
  expect(await response.json()).toMatchObject({ '@type': 'dcat:Catalog', 'dcat:dataset': [] });
});

/** An app with one route of its own. */
const appWith = (
  changes: object,
  body: () => { openapi: string; paths: Record<string, unknown> } = () => ({ openapi: '3.1.0', paths: {} }),
) => {
  const app = apiApp(quiet);
  const route = defineRoute({ ...getOpenApi, ...changes }, ({ json }) => json(body()));
  serve(app, route, context, () => undefined);
  return app.request('/v1/openapi.json');
};

test('a route that will go says since when, until when, and what to use instead', async () => {
  const deprecation = {
    since: '2026-01-01T00:00:00Z',
    sunset: '2027-01-01T00:00:00Z',
    successor: '/v2/openapi.json',
  };
  const { headers } = await appWith({ deprecation });
  expect(headers.get('deprecation')).toBe(`@${Date.UTC(2026, 0, 1) / 1000}`);
  expect(headers.get('sunset')).toBe('Fri, 01 Jan 2027 00:00:00 GMT');
  expect(headers.get('link')).toContain('</v2/openapi.json>; rel="successor-version"');
  const lasting = await appWith({});
  expect(lasting.headers.get('deprecation')).toBeNull();
});

test('an answer larger than a function can give is refused, and says what to do instead', async () => {
  const response = await appWith({}, () => ({ openapi: 'x'.repeat(MAX_ANSWER_BYTES), paths: {} }));
  expect(response.status).toBe(422);
  expect(response.headers.get('etag')).toBeNull();
  expect(problemShape.parse(await response.json()).code).toBe('answer-too-large');
});

describe('/v1/docs', () => {
  test('shows every route, parameter, error and shape of the document, and no link in it is dead', async () => {
    const page = await (await get('/v1/docs')).text();
    const document = (await (await get('/v1/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string; parameters?: { name: string }[] }>>;
      components: { schemas: object };
    };
    for (const [path, methods] of Object.entries(document.paths))
      for (const { operationId, parameters = [] } of Object.values(methods)) {
        expect(page).toContain(`id="${operationId}"`);
        expect(page).toContain(`<code>${path}</code>`);
        for (const { name } of parameters) expect(page).toContain(`<code>${name}</code>`);
      }
    for (const name of Object.keys(document.components.schemas))
      expect(page).toContain(`id="schema-${name}"`);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors.filter((anchor) => !ids.has(anchor))).toEqual([]);
    expect(page).not.toMatch(/<script|\bsrc=|<link[^>]+href="https?:|url\(http/);
  });

  test('explains every problem at the address that its type names', async () => {
    const page = await (await get('/v1/docs')).text();
    const { type } = problemShape.parse(await (await get('/v1/x')).json());
    expect(type).toBe('/v1/docs#not-found');
    expect(page).toContain('id="not-found"');
  });
});
