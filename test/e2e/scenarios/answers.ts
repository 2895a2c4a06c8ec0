import assert from 'node:assert/strict';
import { buildPortal } from '../../../portal/build.ts';
import { summaryShape } from '../../../schemas/api/figures/get-summary.ts';
import { figuresOf2024 } from '../../support/figures.ts';
import type { Report } from '../../support/report.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { bytesAt, jsonAt } from './fetch.ts';
import { timeless } from './published.ts';

const PATHS = [
  '/v1/summary?period=2024',
  '/v1/summary?period=2024-06',
  '/v1/indicators',
  '/v1/datasets',
  '/v1/datasets/seizures',
  '/v1/datasets/seizures/versions',
];

const status = async (cloud: Cloud, path: string, init: RequestInit = {}) =>
  (await fetch(new URL(path, cloud.site.url), init)).status;

/** Every file of the portal. */
const PAGES = buildPortal().map(({ path }) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);

/** Checks the HTTP API: the figures of 2024, the same responses as the embedded runtime, and staff routes for staff only. */
export const compareAnswers = async (report: Report, cloud: Cloud, embedded: string): Promise<void> => {
  const { indicators } = summaryShape.parse(await jsonAt(cloud.site.url, '/v1/summary?period=2024'));
  for (const [id, figure] of Object.entries(figuresOf2024))
    await report.check(`${id} is ${figure.value} ${figure.unit}`, () => {
      const { value, unit, status: told } = indicators.find((indicator) => indicator.id === id) ?? {};
      assert.deepEqual({ value, unit, told }, { ...figure, told: 'published' });
    });
  for (const path of PATHS)
    await report.check(`GET ${path} answers as the embedded runtime does`, async () => {
      const text = async (site: string) => timeless((await bytesAt(site, path)).toString('utf8'));
      assert.equal(await text(cloud.site.url), await text(embedded));
    });
  for (const path of PAGES)
    await report.check(`the page ${path} is the embedded runtime's`, async () => {
      assert.ok((await bytesAt(cloud.site.url, path)).equals(await bytesAt(embedded, path)));
    });
  await report.check('an answer that is known already is 304', async () => {
    const first = await fetch(new URL('/v1/summary?period=2024', cloud.site.url));
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    assert.equal(await status(cloud, '/v1/summary?period=2024', { headers }), 304);
  });
  await report.check('staff routes: 401 without a token, 403 without the scope, 200 with it', async () => {
    const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
    const { staff, withoutScope } = cloud.tokens;
    assert.equal(await status(cloud, '/v1/uploads'), 401);
    assert.equal(await status(cloud, '/v1/uploads', bearer('a.b.c')), 401);
    assert.equal(await status(cloud, '/v1/uploads', bearer(withoutScope)), 403);
    assert.equal(await status(cloud, '/v1/uploads', { method: 'POST', ...bearer(withoutScope) }), 403);
    assert.equal(await status(cloud, '/v1/uploads', bearer(staff)), 200);
  });
};
