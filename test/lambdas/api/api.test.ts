import * as z from 'zod';
import { api } from '../../../lambdas/api/router.ts';
import { publishRelease } from '../../../lambdas/publish-release.ts';
import { claimsSubject } from '../../../lambdas/runtime/claims.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { bearerToken } from '../../../local/server/staff-token.ts';
import { memoryObjectStore } from '../../../local/stores/memory-object-store.ts';
import { contracts } from '../../../schemas/api/contracts.ts';
import { datasetDetailShape } from '../../../schemas/api/datasets/get-dataset.ts';
import { summaryShape } from '../../../schemas/api/figures/get-summary.ts';
import { problemShape } from '../../../schemas/api/problem.ts';
import { versionsShape } from '../../../schemas/api/releases/list-versions.ts';
import { issuedUploadShape } from '../../../schemas/api/uploads/announce-upload.ts';
import { uploadsShape } from '../../../schemas/api/uploads/list-uploads.ts';
import { eventOf, type MemoryContext, memoryContext, putIncoming } from '../../support/memory-context.ts';

const staff = bearerToken('rahasia-petugas');
const bearer = { authorization: 'Bearer rahasia-petugas' };
const csv = 'periode,kode_wilayah,tingkat,jumlah\n2024-01,19.71,SD,20\n2024-01,19.01,SMA,3\n';

const published = async (): Promise<MemoryContext> => {
  const context = memoryContext();
  await validateUpload(context)(eventOf(await putIncoming(context, 'school-visits', '2024-01', csv)));
  await publishRelease(context)(eventOf('school-visits'));
  return context;
};

const openApiShape = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.object({ post: z.object({ security: z.array(z.unknown()) }).optional() })),
  components: z.object({ securitySchemes: z.object({ staff: z.unknown() }) }),
});

const get = async (path: string, headers: Record<string, string> = {}) =>
  api(await published(), staff).request(path, { headers });

describe('GET /v1/summary', () => {
  test('answers every indicator of the period with status, version and provenance', async () => {
    const answer = summaryShape.parse(await (await get('/v1/summary?period=2024-01')).json());
    expect(answer).toMatchObject({ period: '2024-01', area: '19' });
    expect(
      answer.indicators.map(({ id, value, unit, status, version }) => ({ id, value, unit, status, version })),
    ).toEqual([
      { id: 'pupils-visited', value: 23, unit: 'pelajar', status: 'published', version: '1.0.0' },
      { id: 'visits', value: 2, unit: 'sekolah', status: 'published', version: '1.0.0' },
      { id: 'pupils-per-visit', value: 11.5, unit: 'pelajar', status: 'published', version: '1.0.0' },
    ]);
    expect(answer.indicators[0]?.provenance).toMatchObject({
      manifest: '/datasets/school-visits/1.0.0/manifest.json',
      data: '/datasets/school-visits/1.0.0/data.csv',
    });
    expect(answer.indicators[0]?.breakdown?.[0]?.items).toEqual([
      { code: 'DASAR', title: { id: 'Dasar', en: 'Basic' }, value: null, status: 'suppressed' },
      { code: 'ATAS', title: { id: 'Atas', en: 'Upper' }, value: null, status: 'suppressed' },
    ]);
  });

  test('leaves out what the release plan does not publish at that grain, and 404s for nothing', async () => {
    const ids = async (query: string) =>
      summaryShape
        .parse(await (await get(`/v1/summary?${query}`)).json())
        .indicators.map((i) => `${i.id} ${i.status}`);
    expect(await ids('period=2024')).toEqual(['visits published']);
    expect(await ids('period=2024-H1&area=19.71')).toEqual(['pupils-visited not_yet_published']);
    expect(await ids('period=2019-05')).toContain('visits not_reported');
  });

  test.each([
    ['period=2024-13', '/query/period'],
    ['period=', '/query/period'],
    ['', '/query/period'],
    ['period=2024&area=19.99', '/query/area'],
    ['period=2024&wilayah=19', '/query/wilayah'],
  ])('refuses ?%s and says where', async (query, path) => {
    const response = await get(`/v1/summary?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = problemShape.parse(await response.json());
    expect(problem.errors.map((error) => error.path)).toEqual([path]);
    expect(problem.messages.id).not.toBe(problem.messages.en);
  });

  test('has a strong ETag and answers 304 to it; HEAD is GET without a body', async () => {
    const app = api(await published(), staff);
    const first = await app.request('/v1/summary?period=2024');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    const again = await app.request('/v1/summary?period=2024', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await app.request('/v1/summary?period=2024', { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });
});

describe('the catalogue', () => {
  test('lists datasets, details and versions', async () => {
    const detail = datasetDetailShape.parse(await (await get('/v1/datasets/school-visits')).json());
    expect(detail).toMatchObject({
      id: 'school-visits',
      version: '1.0.0',
      latest: '/datasets/school-visits/latest.json',
    });
    expect(detail.files.filter((file) => file.role === 'data').map((file) => file.path)).toEqual(
      expect.arrayContaining([
        '/datasets/school-visits/1.0.0/data.csv',
        '/datasets/school-visits/1.0.0/data.json',
      ]),
    );
    const { versions } = versionsShape.parse(await (await get('/v1/datasets/school-visits/versions')).json());
    expect(versions).toMatchObject([{ version: '1.0.0', n: 1, change: 'major' }]);
    expect(await (await get('/v1/indicators')).json()).toMatchObject({ indicators: [{}, {}, {}] });
  });

  test('names the datasets there are when asked for another', async () => {
    const response = await get('/v1/datasets/tidak-ada');
    expect(response.status).toBe(404);
    expect(problemShape.parse(await response.json()).detail).toContain('school-visits');
  });

  test('describes itself in OpenAPI 3.1, staff routes with their security', async () => {
    const document = openApiShape.parse(await (await get('/v1/openapi.json')).json());
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual(
      [...new Set(contracts.map(({ path }) => path))].sort(),
    );
    expect(document.paths['/v1/uploads']?.post?.security).toEqual([{ staff: [] }]);
    expect(document.components.securitySchemes.staff).toMatchObject({ type: 'http', scheme: 'bearer' });
  });
});

describe('staff routes', () => {
  test.each(['/v1/uploads', '/v1/uploads/u1', '/v1/uploads/u1/report'])(
    '%s asks for a token',
    async (path) => {
      expect((await get(path)).status).toBe(401);
      const wrong = await get(path, { authorization: 'Bearer salah' });
      expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    },
  );

  test('list uploads and give states and reports', async () => {
    const { uploads } = uploadsShape.parse(await (await get('/v1/uploads', bearer)).json());
    expect(uploads).toMatchObject([
      { dataset: 'school-visits', period: '2024-01', state: 'published', version: '1.0.0' },
    ]);
    const app = api(await published(), staff);
    for (const id of ['tidak-ada', 'x'.repeat(5000)])
      expect((await app.request(`/v1/uploads/${id}`, { headers: bearer })).status).toBe(404);
  });

  test('in the cloud take the subject that the authorizer left in the event', () => {
    const event = { requestContext: { authorizer: { jwt: { claims: { sub: 'petugas-1' } } } } };
    expect(claimsSubject({ authorization: 'Bearer x', env: { event } })).toBe('petugas-1');
    expect(
      claimsSubject({ authorization: 'Bearer x', env: { event: { requestContext: {} } } }),
    ).toBeUndefined();
  });
});

describe('POST /v1/uploads', () => {
  const request = {
    dataset: 'school-visits',
    period: '2024-01',
    filename: 'januari.csv',
    bytes: 10,
    sha256: 'a'.repeat(64),
  };
  const context = () => {
    const plain = memoryContext();
    const signer = { baseUrl: 'http://127.0.0.1:1', secret: 's' };
    return Object.assign(Object.create(plain), {
      privateBucket: memoryObjectStore({ bucket: 'private', signer }),
    }) as MemoryContext;
  };
  const post = (body: unknown, headers: Record<string, string> = bearer, made = context()) =>
    api(made, staff).request('/v1/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  test('answers an id and a PUT; the upload is received from then on', async () => {
    const made = context();
    const response = await post(request, bearer, made);
    expect(response.status).toBe(201);
    const { id, upload } = issuedUploadShape.parse(await response.json());
    expect(upload).toMatchObject({
      method: 'PUT',
      headers: { 'content-type': 'text/csv', 'if-none-match': '*' },
    });
    const state = await api(made, staff).request(`/v1/uploads/${id}`, { headers: bearer });
    expect(await state.json()).toMatchObject({ id, state: 'received', filename: 'januari.csv' });
    const report = await api(made, staff).request(`/v1/uploads/${id}/report`, { headers: bearer });
    expect(await report.json()).toEqual({ id, state: 'received', findings: [] });
  });

  test('takes text that will be read in ranges, and no workbook of that size', async () => {
    const made = Object.assign(context(), { large: { bytes: 8 * 1024 * 1024, rangeBytes: 1024 * 1024 } });
    const announced = async (filename: string, bytes: number) =>
      (await post({ ...request, filename, bytes }, bearer, made)).status;
    expect(await announced('januari.csv', 8 * 1024 * 1024)).toBe(201);
    expect(await announced('januari.csv', 8 * 1024 * 1024 + 1)).toBe(400);
    expect(await announced('januari.xlsx', 5 * 1024 * 1024 + 1)).toBe(400);
  });

  test('forgets an announced file that was never sent', async () => {
    const made = context();
    const { id } = issuedUploadShape.parse(await (await post(request, bearer, made)).json());
    const later = Object.assign(Object.create(made), { clock: () => new Date('2025-06-02T00:00:00Z') });
    expect((await api(later, staff).request(`/v1/uploads/${id}`, { headers: bearer })).status).toBe(404);
  });

  test.each([
    ['an unknown dataset', { ...request, dataset: 'x' }, ['/body/dataset']],
    ['a bad month', { ...request, period: '2024' }, ['/body/period']],
    ['a bad digest and a bad size', { ...request, sha256: 'zz', bytes: -1 }, ['/body/bytes', '/body/sha256']],
    ['a file over the limit', { ...request, bytes: 6 * 1024 * 1024 }, ['/body/bytes']],
    ['a month of no calendar of ours', { ...request, period: '0000-01' }, ['/body/period']],
    ['a name that is no text', { ...request, filename: 'a\ud83d' }, ['/body/filename']],
    ['an unknown member', { ...request, bulan: 1 }, ['/body/bulan']],
    ['no JSON', '{', ['/body']],
  ])('refuses %s', async (_what, body, paths) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(problemShape.parse(await response.json()).errors.map((error) => error.path)).toEqual(paths);
  });

  test('says which media type it takes', async () => {
    const response = await post(request, { ...bearer, 'content-type': 'text/plain' });
    expect(response.status).toBe(415);
    expect(problemShape.parse(await response.json()).code).toBe('unsupported-media-type');
  });

  test('takes the scheme of a token in any case', async () => {
    expect((await post(request, { authorization: 'bearer rahasia-petugas' })).status).toBe(201);
  });

  test('reads no request longer than an announcement can be', async () => {
    const response = await post({ ...request, filename: 'x'.repeat(20_000) });
    expect(response.status).toBe(413);
    expect(problemShape.parse(await response.json()).code).toBe('too-large');
  });

  test('asks for a token', async () => expect((await post(request, {})).status).toBe(401));
});
