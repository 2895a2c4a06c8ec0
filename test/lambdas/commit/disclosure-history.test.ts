import { publishRelease } from '../../../lambdas/publish-release.ts';
import type { ObjectStore } from '../../../lambdas/stores/object-store.ts';
import { paths } from '../../../lambdas/stores/paths.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { type Counts, countedStores } from '../../support/counted-stores.ts';
import { cases, fc } from '../../support/generated.ts';
import {
  contentsOf,
  eventOf,
  type MemoryContext,
  memoryContext,
  putIncoming,
} from '../../support/memory-context.ts';

const RUNS = cases(15, 2);
const DATASET = 'school-visits';
const AREAS = ['19.71', '19.01', '19.02'];
const LEVELS = ['SD', 'SMA'];

/** A file of a month: visitors by area and level; no row where there are none. */
type Visits = readonly number[];
interface Sent {
  readonly period: string;
  readonly visits: Visits;
}

const csvOf = ({ period, visits }: Sent): string => {
  const places = AREAS.flatMap((area) => LEVELS.map((level) => `${area},${level}`));
  const rows = places.flatMap((place, i) => (visits[i] ? [`${period},${place},${visits[i]}`] : []));
  return ['periode,kode_wilayah,tingkat,jumlah', ...rows, ''].join('\n');
};

const failures = async (handled: Promise<{ batchItemFailures: unknown[] }>): Promise<number> =>
  (await handled).batchItemFailures.length;

const send = async (context: MemoryContext, sent: Sent, name: string): Promise<number> => {
  const message = await putIncoming(context, DATASET, sent.period, csvOf(sent), { name });
  expect(await failures(validateUpload(context)(eventOf(message)))).toBe(0);
  return failures(publishRelease(context)(eventOf(DATASET)));
};

/** A store that never finds the disclosure history that was kept. */
const forgetful = (store: ObjectStore): ObjectStore => ({
  ...store,
  get: async (key, version) => (key.startsWith('disclosure-history/') ? undefined : store.get(key, version)),
});

const sent = fc.record({
  period: fc.constantFrom('2022-11', '2022-12', '2023-01', '2023-02', '2024-01'),
  visits: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })), {
    minLength: AREAS.length * LEVELS.length,
    maxLength: AREAS.length * LEVELS.length,
  }),
});
const FIRST: readonly Sent[] = ['2022-11', '2022-12', '2023-01'].map((period) => ({
  period,
  visits: [20, 8, 0, 3, 30, 12],
}));

test('releases made with the kept disclosure history equal those made by reading all versions', async () => {
  let versions = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(sent, { minLength: 3, maxLength: 7 }), async (files) => {
      const remembering = memoryContext();
      const reading = memoryContext();
      const cold = Object.assign(memoryContext(), {
        ...reading,
        privateBucket: forgetful(reading.privateBucket),
      });
      for (const [i, file] of [...FIRST, ...files].entries()) {
        const failed = await send(remembering, file, `${i}.csv`);
        expect(await send(cold, file, `${i}.csv`)).toBe(failed);
      }
      const published = await contentsOf(remembering.publicBucket);
      expect(published).toEqual(await contentsOf(reading.publicBucket));
      versions += Object.keys(published).filter((key) => key.endsWith('manifest.json')).length;
    }),
    { numRuns: RUNS },
  );
  expect(versions).toBeGreaterThan(2 * RUNS);
});

describe('a cold process', () => {
  let context: MemoryContext;
  const publishCounted = async (releaseCode = context.releaseCode): Promise<Counts> => {
    const counts: Counts = new Map();
    const cold = { ...context, ...countedStores(context, counts), releaseCode, pageCode: releaseCode };
    expect(await failures(publishRelease(cold)(eventOf(DATASET)))).toBe(0);
    return counts;
  };
  const calls = (counts: Counts, what: string) => counts.get(what)?.calls ?? 0;
  const uploadOnly = async (file: Sent) => {
    const message = await putIncoming(context, DATASET, file.period, csvOf(file), { name: 'next.csv' });
    await validateUpload(context)(eventOf(message));
  };

  beforeEach(async () => {
    context = memoryContext();
    for (const [i, file] of FIRST.entries()) await send(context, file, `${i}.csv`);
  });

  test('reads the previous version and the years that change, for any number of versions', async () => {
    await uploadOnly({ period: '2023-02', visits: [9, 9, 9, 9, 9, 9] });
    const counts = await publishCounted();
    // The version before, and the new one's first rows for its page.
    expect(calls(counts, 'public get data.csv')).toBe(1 + 1);
    expect(calls(counts, 'private get disclosure-history')).toBe(2);
    expect(calls(counts, 'private put disclosure-history')).toBe(2);
  });

  test('with other code reads all versions once', async () => {
    await uploadOnly({ period: '2023-02', visits: [9, 9, 9, 9, 9, 9] });
    // Other code makes the page again, for HEAD and for the new version.
    expect(calls(await publishCounted('code-2'), 'public get data.csv')).toBe(3 + 2);
    await uploadOnly({ period: '2023-03', visits: [9, 9, 9, 9, 9, 9] });
    expect(calls(await publishCounted('code-2'), 'public get data.csv')).toBe(1 + 1);
  });

  test('continues without a version that was taken down', async () => {
    const version = '1.1.0';
    await context.privateBucket.put(paths.takedown(DATASET, version), Buffer.from('{}'), {
      contentType: 'application/json',
    });
    for await (const { key, versionId } of context.publicBucket.versions(
      paths.published(DATASET, version, ''),
    ))
      if (!key.endsWith('manifest.json')) await context.publicBucket.remove(key, versionId);
    await uploadOnly({ period: '2023-02', visits: [9, 9, 9, 9, 9, 9] });
    expect(calls(await publishCounted('code-2'), 'public get data.csv')).toBe(2 + 2);
  });

  test('publishes nothing if the kept disclosure history is damaged', async () => {
    for await (const { key } of context.privateBucket.versions(`disclosure-history/${DATASET}/years/`))
      await context.privateBucket.put(key, Buffer.from('[]'), { contentType: 'application/json' });
    expect(await send(context, { period: '2023-02', visits: [9, 9, 9, 9, 9, 9] }, 'x.csv')).toBe(1);
  });
});
