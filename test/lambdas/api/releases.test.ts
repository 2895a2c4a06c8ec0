import { api } from '../../../lambdas/api/router.ts';
import { problemShape } from '../../../schemas/api/problem.ts';
import { comparisonShape } from '../../../schemas/api/releases/compare-versions.ts';
import { changesShape } from '../../../schemas/api/releases/get-changes.ts';
import { versionDetailShape } from '../../../schemas/api/releases/get-version.ts';
import { versionsShape } from '../../../schemas/api/releases/list-versions.ts';
import { type MemoryContext, memoryContext, readText } from '../../support/memory-context.ts';
import { publishedSample, publishMonth } from '../../support/published-sample.ts';

const ID = 'cooperation-documents';
let context: MemoryContext;
const get = (path: string) => api(context, () => undefined).request(`/v1/datasets/${ID}${path}`);
const linksOf = (response: Response) =>
  Object.fromEntries(
    [...(response.headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="([^"]+)"/g)].map(([, href, rel]) => [
      rel,
      href,
    ]),
  );

beforeAll(async () => {
  context = await publishedSample([ID], ['2024-01', '2024-02', '2024-03']);
  await publishMonth(context, ID, '2024-03', (csv) => csv.replace(/\n[^\n]+\n$/, '\n'));
});

describe('versions', () => {
  test('are listed newest first with what changed', async () => {
    const { versions } = versionsShape.parse(await (await get('/versions')).json());
    expect(versions.map(({ version, change }) => `${version} ${change}`)).toEqual([
      '1.2.1 patch',
      '1.2.0 minor',
      '1.1.0 minor',
      '1.0.0 major',
    ]);
    expect(versions[1]?.summary.en).toContain('2024-03');
  });

  test.each([
    ['latest', '1.2.1', 'public, max-age=60'],
    ['1', '1.2.1', 'public, max-age=60'],
    ['1.2', '1.2.1', 'public, max-age=60'],
    ['1.2.0', '1.2.0', 'public, max-age=3600'],
    ['1.0', '1.0.0', 'public, max-age=60'],
  ])('%s is %s', async (wanted, version, cacheControl) => {
    const response = await get(`/versions/${wanted}`);
    expect(versionDetailShape.parse(await response.json())).toMatchObject({ dataset: ID, version });
    expect(response.headers.get('content-location')).toBe(`/v1/datasets/${ID}/versions/${version}`);
    expect(response.headers.get('cache-control')).toBe(cacheControl);
  });

  test('link to those around them, to what describes them and to the licence', async () => {
    expect(linksOf(await get('/versions/1.1.0'))).toMatchObject({
      'latest-version': `/v1/datasets/${ID}/versions/1.2.1`,
      'predecessor-version': `/v1/datasets/${ID}/versions/1.0.0`,
      describedby: `/datasets/${ID}/1.1.0/datapackage.json`,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      'service-desc': '/v1/openapi.json',
    });
    expect(linksOf(await get('/versions/1.0.0'))).not.toHaveProperty('predecessor-version');
  });

  test('lead to files whose digests are those of the files', async () => {
    const { files, manifest } = versionDetailShape.parse(await (await get('/versions/latest')).json());
    const published = JSON.parse((await readText(context.publicBucket, manifest.slice(1))) ?? '') as {
      files: { name: string; sha256: string }[];
    };
    expect(files.map(({ name, sha256 }) => [name, sha256])).toEqual(
      published.files.map(({ name, sha256 }) => [name, sha256]),
    );
  });

  test('that are not there are 404, with those that are', async () => {
    for (const path of [
      '/versions/9',
      '/versions/1.9',
      '/versions/1.2.9',
      '/compare/1.0.0/7',
      '/versions/2/changes',
    ]) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(problemShape.parse(await response.json()).errors[0]?.allowed).toContain('1.2.1');
    }
    context = Object.assign(memoryContext(context.catalogue), { kept: context });
    const none = await get('/versions/latest');
    expect([none.status, problemShape.parse(await none.json()).messages.en]).toEqual([
      404,
      'version "latest" is not accepted; accepted: no version is published yet.',
    ]);
    context = (context as MemoryContext & { kept: MemoryContext }).kept;
  });

  test('that were withdrawn are 410, and the answer names the newest', async () => {
    const gone = Object.assign(Object.create(context), {
      publicBucket: {
        ...context.publicBucket,
        get: context.publicBucket.get,
        head: async (key: string) => (key.includes('/1.1.0/') ? undefined : context.publicBucket.head(key)),
      },
    }) as MemoryContext;
    const response = await api(gone, () => undefined).request(`/v1/datasets/${ID}/versions/1.1.0`);
    expect(response.status).toBe(410);
    expect(problemShape.parse(await response.json()).detail).toContain('1.2.1');
  });
});

describe('changes', () => {
  test('are the release’s own changes.json', async () => {
    const response = await get('/versions/1.2.1/changes');
    const answer = changesShape.parse(await response.json());
    const file = JSON.parse(
      (await readText(context.publicBucket, `datasets/${ID}/1.2.1/changes.json`)) ?? '',
    );
    expect(answer).toMatchObject(file);
    expect(answer.type).toBe('patch');
    expect(answer.alerts).toHaveLength(1);
  });
});

describe('compare', () => {
  test('gives the difference of any two versions, either way', async () => {
    const there = comparisonShape.parse(await (await get('/compare/1.2.0/latest')).json());
    const back = comparisonShape.parse(await (await get('/compare/latest/1.2.0')).json());
    expect([there.from, there.to, back.from, back.to]).toEqual(['1.2.0', '1.2.1', '1.2.1', '1.2.0']);
    const [data] = there.tables;
    expect(data).toMatchObject({ file: 'data', counts: { added: 0, removed: 1 } });
    expect(back.tables[0]?.added).toEqual(data?.removed);
  });

  test('of a version with itself is nothing', async () => {
    const { tables } = comparisonShape.parse(await (await get('/compare/1/1.2')).json());
    expect(tables.map(({ counts }) => counts)).toEqual(
      tables.map(() => ({ added: 0, removed: 0, changed: 0 })),
    );
  });
});
