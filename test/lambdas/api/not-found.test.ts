import { api } from '../../../lambdas/api/router.ts';
import { memoryContext } from '../../support/memory-context.ts';

const app = api(memoryContext(), () => undefined);
const ask = async (path: string, accept: string) => {
  const response = await app.request(path, { headers: { accept } });
  return { status: response.status, headers: response.headers, body: await response.text() };
};
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('an address of the site that is not there', () => {
  test('is a page for a browser', async () => {
    const { status, headers, body } = await ask('/datasets/tidak-ada/', BROWSER);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(headers.get('vary')).toMatch(/accept/i);
    expect(body).toContain('<h1>Halaman tidak ditemukan</h1>');
    expect(body).toContain('<meta name="robots" content="noindex">');
  });

  test('is a problem for a program', async () => {
    const { status, headers, body } = await ask('/datasets/tidak-ada/', '*/*');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(body)).toMatchObject({ code: 'not-found', status: 404 });
  });

  test('is always a problem under /v1', async () => {
    const { headers } = await ask('/v1/tidak-ada', BROWSER);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});
