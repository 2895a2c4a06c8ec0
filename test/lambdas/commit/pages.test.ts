import { readManifest } from '../../../lambdas/commit/candidate/read-release.ts';
import { firstRows } from '../../../lambdas/commit/public/first-rows.ts';
import { refreshPages, updatePages } from '../../../lambdas/commit/public/pages.ts';
import { publishRelease } from '../../../lambdas/publish-release.ts';
import { paths } from '../../../lambdas/stores/paths.ts';
import type { Registry } from '../../../lambdas/stores/registry.ts';
import type { Manifest } from '../../../pipeline/publish/manifest/manifest.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { contentsOf, eventOf, type MemoryContext, readText } from '../../support/memory-context.ts';
import { publishedSample } from '../../support/published-sample.ts';

const DATASET = 'cooperation-documents';
const datasetOf = (context: MemoryContext) => context.catalogue.get(DATASET) as Dataset;
const pageNow = async (context: MemoryContext) =>
  (await readText(context.publicBucket, paths.datasetPage(DATASET))) ?? '';
const manifestOf = async ({ publicBucket }: MemoryContext, version: string): Promise<Manifest> =>
  (await readManifest(publicBucket, paths.published(DATASET, version, 'manifest.json'))).manifest;

describe('the pages beside the releases', () => {
  let context: MemoryContext;
  beforeAll(async () => {
    context = await publishedSample([DATASET], ['2024-01', '2024-02', '2024-03']);
  });

  test('show the newest release, with its rows and all versions', async () => {
    const page = await pageNow(context);
    expect(page).toContain('href="1.2.0/data.csv"');
    for (const version of ['1.0.0', '1.1.0', '1.2.0'])
      expect(page).toContain(`<a href="${version}/">${version}</a>`);
    expect(page).toContain('id="pratinjau-data"');
    expect(await readText(context.publicBucket, paths.listPage)).toContain(`${DATASET}/1.2.0/data.csv`);
  });

  test('a writer that comes late does not take the page back', async () => {
    const before = await pageNow(context);
    await updatePages(context, datasetOf(context), await manifestOf(context, '1.0.0'));
    expect(await pageNow(context)).toBe(before);
  });

  test('are made again by the next reconcile where they are gone, the same bytes', async () => {
    const before = await contentsOf(context.publicBucket);
    for (const key of [paths.listPage, paths.datasetPage(DATASET)]) {
      const versions: string[] = [];
      for await (const version of context.publicBucket.versions(key)) versions.push(version.versionId);
      for (const versionId of versions) await context.publicBucket.remove(key, versionId);
    }
    await publishRelease(context)(eventOf(DATASET));
    expect(await contentsOf(context.publicBucket)).toEqual(before);
  });

  test('are looked at, not written, while nothing changes', async () => {
    const head = await context.publicBucket.head(paths.datasetPage(DATASET));
    await publishRelease(context)(eventOf(DATASET));
    expect(await context.publicBucket.head(paths.datasetPage(DATASET))).toEqual(head);
  });

  test('say by which code they were made, and newer code makes them again', async () => {
    const newer = { ...context, pageCode: 'code-2' };
    await refreshPages(newer, datasetOf(context), { version: '1.2.0' } as never);
    for (const key of [paths.listPage, paths.datasetPage(DATASET)])
      expect((await context.publicBucket.head(key))?.metadata.code).toBe('code-2');
  });

  test('cost the same whatever the length of the history', async () => {
    const asked: number[] = [];
    const registry: Registry = {
      ...context.registry,
      getMany: async (keys) => {
        asked.push(keys.length);
        return context.registry.getMany(keys);
      },
      query: async () => {
        throw new Error('A page read a whole partition.');
      },
    };
    const manifest = { ...(await manifestOf(context, '1.2.0')), n: 1200 };
    await updatePages({ ...context, registry }, datasetOf(context), manifest);
    expect(asked).toEqual([24]);
  });
});

describe('the first rows of a file', () => {
  const schema = {
    file: 'data',
    key: ['a'],
    columns: ['a', 'b'].map((name) => ({ name, type: 'string' as const, required: true })),
  };
  const storeOf = (text: string, chunk: number) => {
    let read = 0;
    const body = async function* () {
      for (; read < text.length; read += chunk) yield Buffer.from(text.slice(read, read + chunk));
    };
    const store = { get: async () => ({ body: body() }) } as never;
    return { store, read: () => read };
  };

  test('are read without the rest of it', async () => {
    const text = `a,b\n${Array.from({ length: 1000 }, (_, i) => `${i},"x, ${i}"\n`).join('')}`;
    const { store, read } = storeOf(text, 16);
    expect(await firstRows(store, 'k', schema, 2)).toEqual([
      ['0', 'x, 0'],
      ['1', 'x, 1'],
    ]);
    expect(read()).toBeLessThan(64);
  });

  test('are all of them where there are fewer', async () => {
    expect(await firstRows(storeOf('a,b\n1,\n', 4).store, 'k', schema, 20)).toEqual([['1', null]]);
  });

  test('are none where the file is gone', async () => {
    expect(await firstRows({ get: async () => undefined } as never, 'k', schema, 20)).toBeUndefined();
  });
});
