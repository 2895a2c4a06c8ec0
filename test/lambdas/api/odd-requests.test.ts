import { api } from '../../../lambdas/api/router.ts';
import { publishRelease } from '../../../lambdas/publish-release.ts';
import { paths } from '../../../lambdas/stores/paths.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { problemShape } from '../../../schemas/api/problem.ts';
import { eventOf, memoryContext, putIncoming } from '../../support/memory-context.ts';

/** What the generated tests found, each as one request. */
const ROWS = 'periode,kode_wilayah,tingkat,jumlah\n2024-01,19.71,SD,20\n';

const published = async () => {
  const context = memoryContext();
  await validateUpload(context)(eventOf(await putIncoming(context, 'school-visits', '2024-01', ROWS)));
  await publishRelease(context)(eventOf('school-visits'));
  return context;
};

test.each(['/v1/summary?period=2024&=x', '/v1/datasets/school-visits/records?=null', '/v1?='])(
  '%s: a parameter without a name is refused like any other that is not known',
  async (url) => {
    const response = await api(await published(), () => 'petugas').request(url);
    expect(response.status).toBe(400);
    const { errors } = problemShape.parse(await response.json());
    expect(errors).toMatchObject([{ code: 'unknown-parameter', path: '/query/', given: '' }]);
  },
);

describe('where the files of the newest release were taken down', () => {
  const withdrawn = async () => {
    const context = await published();
    const manifest = paths.published('school-visits', '1.0.0', 'manifest.json');
    const head = context.publicBucket.head;
    context.publicBucket.head = async (key) => (key === manifest ? undefined : head(key));
    const get = context.publicBucket.get;
    context.publicBucket.get = async (key) => (key.includes('/1.0.0/') ? undefined : get(key));
    return api(context, () => 'petugas');
  };

  test.each([
    '/v1/datasets/school-visits/versions/1.0.0',
    '/v1/datasets/school-visits/versions/latest/changes',
    '/v1/datasets/school-visits/compare/1.0.0/latest',
    '/v1/datasets/school-visits/records',
    '/v1/indicators/visits?as_of=2025-06-01',
    '/v1/summary?period=2024&as_of=2025-06-01',
  ])('%s says so: 410', async (url) => {
    const response = await (await withdrawn()).request(url);
    const problem = problemShape.parse(await response.json());
    expect([response.status, problem.code]).toEqual([410, 'gone']);
    expect(problem.detail).toContain('1.0.0');
  });

  test('the dataset is still described, without files', async () => {
    const response = await (await withdrawn()).request('/v1/datasets/school-visits');
    expect([response.status, await response.json()]).toMatchObject([200, { version: '1.0.0', files: [] }]);
  });
});

test('a report beyond the limit of an answer is refused, not cut', async () => {
  const context = memoryContext();
  const rows = Array.from({ length: 12_000 }, (_, i) => `2024-01,19.71,XX${i},x`);
  const csv = ['periode,kode_wilayah,tingkat,jumlah', ...rows, ''].join('\n');
  await validateUpload(context)(eventOf(await putIncoming(context, 'school-visits', '2024-01', csv)));
  const app = api(context, () => 'petugas');
  const { uploads } = (await (await app.request('/v1/uploads')).json()) as { uploads: { id: string }[] };
  const response = await app.request(`/v1/uploads/${uploads[0]?.id}/report`);
  expect(response.status).toBe(422);
  expect(problemShape.parse(await response.json()).code).toBe('answer-too-large');
});
