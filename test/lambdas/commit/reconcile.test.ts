import { figuresNow } from '../../../lambdas/api/figures/figures.ts';
import { publishRelease } from '../../../lambdas/publish-release.ts';
import { keys } from '../../../lambdas/stores/keys.ts';
import { sweep } from '../../../lambdas/sweep.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { memoryRegistry } from '../../../local/stores/memory-registry.ts';
import { dataset } from '../../fixtures/school-visits.ts';
import {
  contentsOf,
  eventOf,
  type MemoryContext,
  memoryContext,
  putIncoming,
  readText,
} from '../../support/memory-context.ts';

const csv = (period: string, ...rows: readonly string[]) =>
  ['periode,kode_wilayah,tingkat,jumlah', ...rows.map((row) => `${period},${row}`), ''].join('\n');

const intake = (context: MemoryContext, message: string) => validateUpload(context)(eventOf(message));
const publish = (context: MemoryContext) => publishRelease(context)(eventOf('school-visits'));
const uploadOf = async (context: MemoryContext, message: string) => {
  const { key } = JSON.parse(message).Records[0].s3.object;
  for (const { sk } of await context.registry.query('UPLOADS')) {
    const record = await context.registry.get(keys.upload(sk));
    if ((record?.object as { key: string } | undefined)?.key === key) return record;
  }
  return undefined;
};
const send = async (context: MemoryContext, period: string, rows: readonly string[], name?: string) => {
  const message = await putIncoming(
    context,
    'school-visits',
    period,
    csv(period, ...rows),
    name ? { name } : {},
  );
  expect(await intake(context, message)).toEqual({ batchItemFailures: [] });
  return message;
};
const latest = async (context: MemoryContext) =>
  JSON.parse((await readText(context.publicBucket, 'datasets/school-visits/latest.json')) ?? 'null');
/** What the API would answer from HEAD. */
const storedFigures = async ({ registry }: MemoryContext) => {
  const { seriesOf } = await figuresNow({ registry }, dataset);
  const rows = await Promise.all(dataset.indicators.map(({ id }) => seriesOf(id)));
  expect(rows.flat()).not.toHaveLength(0);
  return rows;
};

describe('from a file in the bucket to a release', () => {
  test('an accepted file is published and its upload says in which version', async () => {
    const context = memoryContext();
    const message = await send(context, '2024-01', ['19.71,SD,20', '19.01,SMA,8']);
    expect(context.publishQueue.messages).toEqual(['school-visits']);
    expect(await publish(context)).toEqual({ batchItemFailures: [] });
    expect(await latest(context)).toMatchObject({ version: '1.0.0', n: 1 });
    expect(await uploadOf(context, message)).toMatchObject({
      state: 'published',
      version: '1.0.0',
      rows: 2,
      errors: 0,
    });
    const contents = await contentsOf(context.publicBucket);
    const { files } = JSON.parse(contents['datasets/school-visits/1.0.0/manifest.json'] ?? '{}');
    expect(files.map((file: { name: string }) => file.name)).toEqual(
      expect.arrayContaining(['data.csv', 'data.json']),
    );
    for (const { name } of files) expect(contents[`datasets/school-visits/1.0.0/${name}`]).toBeDefined();
  });

  test('a refused file has a report of every finding and changes nothing public', async () => {
    const context = memoryContext();
    const message = await putIncoming(
      context,
      'school-visits',
      '2024-01',
      csv('2024-01', '19.99,SD,20', '19.01,TK,0'),
    );
    expect(await intake(context, message)).toEqual({ batchItemFailures: [] });
    const record = await uploadOf(context, message);
    expect(record).toMatchObject({ state: 'rejected' });
    const report = JSON.parse((await readText(context.privateBucket, `reports/${record?.id}.json`)) ?? '{}');
    expect(report.findings.map((f: { line: number; column: string }) => `${f.line} ${f.column}`)).toEqual([
      '2 kode_wilayah',
      '3 tingkat',
      '3 jumlah',
    ]);
    expect(context.publishQueue.messages).toEqual([]);
    await publish(context);
    // The list of datasets, which says that nothing is published yet.
    expect(Object.keys(await contentsOf(context.publicBucket))).toEqual(['datasets/index.html']);
  });

  test.each([
    ['an unknown dataset', 'rahasia', '2024-01'],
    ['a period that is no month', 'school-visits', '2024'],
    ['a month to come', 'school-visits', '2031-01'],
  ])('a file under %s is refused, not lost', async (_what, dataset, period) => {
    const context = memoryContext();
    const message = await putIncoming(context, dataset, period, csv('2024-01', '19.71,SD,20'));
    await intake(context, message);
    expect(await uploadOf(context, message)).toMatchObject({ state: 'rejected', errors: 1 });
  });

  test.each([
    ['a test event', JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent' })],
    [
      'a folder',
      JSON.stringify({
        Records: [
          {
            eventName: 'ObjectCreated:Put',
            s3: { bucket: { name: 'b' }, object: { key: 'incoming/school-visits/2024-01/' } },
          },
        ],
      }),
    ],
    [
      'an object that went away',
      JSON.stringify({
        Records: [
          {
            eventName: 'ObjectCreated:Put',
            s3: { bucket: { name: 'b' }, object: { key: 'incoming/school-visits/2024-01/x.csv' } },
          },
        ],
      }),
    ],
  ])('%s is acknowledged', async (_what, message) => {
    const context = memoryContext();
    expect(await intake(context, message)).toEqual({ batchItemFailures: [] });
    expect(await context.registry.query('UPLOADS')).toEqual([]);
  });

  test.each(['maret 2024.csv', 'a+b.csv', 'a%2Bb.csv', 'laporan-é-数.csv', 'folder/dalam.csv'])(
    'the object name %p is handled once',
    async (name) => {
      const context = memoryContext();
      const message = await send(context, '2024-01', ['19.71,SD,20'], name);
      await intake(context, message);
      expect(await context.registry.query('UPLOADS')).toHaveLength(1);
      await publish(context);
      expect(await latest(context)).toMatchObject({ version: '1.0.0' });
    },
  );

  test('a declared sha256 or row count that the file does not have refuses it', async () => {
    const context = memoryContext();
    const file = csv('2024-01', '19.71,SD,20');
    const wrong = await putIncoming(context, 'school-visits', '2024-01', file, {
      name: 'a.csv',
      metadata: { sha256: '0'.repeat(64) },
    });
    const short = await putIncoming(context, 'school-visits', '2024-01', file, {
      name: 'b.csv',
      metadata: { rows: '2' },
    });
    await intake(context, wrong);
    await intake(context, short);
    expect(await uploadOf(context, wrong)).toMatchObject({ state: 'rejected', errors: 1 });
    expect(await uploadOf(context, short)).toMatchObject({ state: 'rejected', errors: 1 });
  });
});

describe('corrections', () => {
  test('make a new version, leave the old one’s bytes untouched and supersede the old upload', async () => {
    const context = memoryContext();
    const first = await send(context, '2024-01', ['19.71,SD,20'], 'a.csv');
    await publish(context);
    const before = await contentsOf(context.publicBucket);
    const second = await send(context, '2024-01', ['19.71,SD,30'], 'b.csv');
    await publish(context);
    const after = await contentsOf(context.publicBucket);
    expect(await latest(context)).toMatchObject({ version: '1.0.1', n: 2 });
    for (const [key, text] of Object.entries(before))
      if (/\/\d+\.\d+\.\d+\//.test(key)) expect(after[key]).toBe(text);
    expect(after['datasets/school-visits/1.0.1/data.csv']).toContain('pelajar,30,');
    expect(await uploadOf(context, first)).toMatchObject({ state: 'superseded' });
    expect(await uploadOf(context, second)).toMatchObject({ state: 'published', version: '1.0.1' });
  });

  test('the same rows again, in another order and encoding, give the same state and no version', async () => {
    const context = memoryContext();
    const first = await send(context, '2024-01', ['19.71,SD,20', '19.01,SMA,8'], 'a.csv');
    await publish(context);
    const second = await send(context, '2024-01', ['19.01,SMA,8', '19.71,SD,20'], 'b.csv');
    await publish(context);
    expect(await latest(context)).toMatchObject({ version: '1.0.0' });
    expect(await uploadOf(context, first)).toMatchObject({ state: 'published', version: '1.0.0' });
    expect(await uploadOf(context, second)).toMatchObject({ state: 'published', version: '1.0.0' });
  });

  test('the newest upload of a month wins, whatever order the messages arrive in', async () => {
    const context = memoryContext();
    const older = await putIncoming(context, 'school-visits', '2024-01', csv('2024-01', '19.71,SD,20'), {
      name: 'z.csv',
    });
    const newer = await putIncoming(context, 'school-visits', '2024-01', csv('2024-01', '19.71,SD,30'), {
      name: 'a.csv',
    });
    await intake(context, newer);
    await intake(context, older);
    await publish(context);
    expect(await readText(context.publicBucket, 'datasets/school-visits/1.0.0/data.csv')).toContain(
      'pelajar,30,',
    );
    expect(await uploadOf(context, older)).toMatchObject({ state: 'superseded' });
    expect(await uploadOf(context, newer)).toMatchObject({ state: 'published' });
  });

  test('new code that gives the same files moves HEAD and makes no version', async () => {
    const context = memoryContext();
    await send(context, '2024-01', ['19.71,SD,20']);
    await publish(context);
    const before = await contentsOf(context.publicBucket);
    const figures = await storedFigures(context);
    const upgraded = Object.assign(Object.create(context), { releaseCode: 'code-2' }) as MemoryContext;
    await publish(upgraded);
    expect(await contentsOf(context.publicBucket)).toEqual(before);
    const head = await context.registry.get(keys.head('school-visits'));
    expect(head).toMatchObject({ n: 1, revision: 2 });
    expect(await storedFigures(context)).toEqual(figures);
  });
});

describe('bytes', () => {
  test('are the same on another day: nothing that is published comes from the clock', async () => {
    const publishedAfter = async (days: number) => {
      const context = memoryContext();
      await send(context, '2024-01', ['19.71,SD,20'], 'a.csv');
      await send(context, '2024-02', ['19.71,SD,30'], 'b.csv');
      context.now = new Date(context.now.getTime() + days * 86_400_000);
      await publish(context);
      return contentsOf(context.publicBucket);
    };
    const [today, later] = await Promise.all([publishedAfter(0), publishedAfter(400)]);
    expect(Object.keys(today).length).toBeGreaterThan(5);
    expect(later).toEqual(today);
  });
});

describe('faults', () => {
  const scenario = async (context: MemoryContext) => {
    const a = await putIncoming(context, 'school-visits', '2024-01', csv('2024-01', '19.71,SD,20'), {
      name: 'a.csv',
    });
    const b = await putIncoming(context, 'school-visits', '2024-02', csv('2024-02', '19.71,SD,21'), {
      name: 'b.csv',
    });
    const c = await putIncoming(context, 'school-visits', '2024-01', csv('2024-01', '19.71,SD,32'), {
      name: 'c.csv',
    });
    return [a, b, c];
  };

  /** What a run ends with: every public byte and the state of every upload. */
  const outcome = async (context: MemoryContext) => ({
    files: await contentsOf(context.publicBucket),
    states: await Promise.all(
      (await context.registry.query('UPLOADS')).map(
        async ({ sk }) => (await context.registry.get(keys.upload(sk)))?.state,
      ),
    ),
  });

  const run = async (context: MemoryContext, messages: readonly string[]) => {
    for (const message of messages) {
      await intake(context, message);
      await publish(context);
    }
  };

  test('two publishers at once commit one history', async () => {
    const context = memoryContext();
    for (const message of await scenario(context)) await intake(context, message);
    await Promise.all([publish(context), publish(context), publish(context)]);
    expect(await latest(context)).toMatchObject({ version: '1.0.0', n: 1 });
    expect((await context.registry.query('DATASET#school-visits', { prefix: 'PENDING#' })).length).toBe(0);
  });

  test('a lost table is rebuilt from the bucket without taking anything back', async () => {
    const context = memoryContext();
    await run(context, await scenario(context));
    const before = await contentsOf(context.publicBucket);
    const figures = await storedFigures(context);
    const lost = Object.assign(Object.create(context), { registry: memoryRegistry() }) as MemoryContext;
    context.intakeQueue.messages.length = 0;
    expect(await sweep(lost)()).toEqual({ resent: 3 });
    for (const message of context.intakeQueue.messages.reverse()) {
      await intake(lost, message);
      await publish(lost);
      expect(await latest(lost)).toMatchObject({ n: 3 });
    }
    expect(await contentsOf(context.publicBucket)).toEqual(before);
    expect(await storedFigures(lost)).toEqual(figures);
    expect((await outcome(lost)).states.sort()).toEqual(['published', 'published', 'superseded']);
  });

  test('a sweep finds uploads whose messages were lost, and none that has a result', async () => {
    const context = memoryContext();
    const [first] = await scenario(context);
    await intake(context, first ?? '');
    expect(await sweep(context)()).toEqual({ resent: 2 });
    for (const message of context.intakeQueue.messages) await intake(context, message);
    expect(await sweep(context)()).toEqual({ resent: 0 });
  });
});
