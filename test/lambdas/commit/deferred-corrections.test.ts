import { publishRelease } from '../../../lambdas/publish-release.ts';
import { loadSolver } from '../../../lambdas/runtime/solver.ts';
import { keys } from '../../../lambdas/stores/keys.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { attack } from '../../../pipeline/disclose/attackers/attack.ts';
import { historyOf } from '../../../pipeline/disclose/history/history.ts';
import { dataset } from '../../fixtures/school-visits.ts';
import {
  eventOf,
  type MemoryContext,
  memoryContext,
  putIncoming,
  quiet,
  readText,
} from '../../support/memory-context.ts';
import { publicReleases } from '../../support/public.ts';

const solver = await loadSolver();
const csv = (period: string, ...rows: readonly string[]) =>
  ['periode,kode_wilayah,tingkat,jumlah', ...rows.map((row) => `${period},${row}`), ''].join('\n');

const send = async (context: MemoryContext, name: string, ...rows: readonly string[]) => {
  const message = await putIncoming(context, 'school-visits', '2024-01', csv('2024-01', ...rows), { name });
  await validateUpload(context)(eventOf(message));
  return publishRelease(context)(eventOf('school-visits'));
};
const figure = async (context: MemoryContext, version: string) =>
  /^bulan-jenjang,2024-01,19,DASAR,.*$/m.exec(
    (await readText(context.publicBucket, `datasets/school-visits/${version}/data.csv`)) ?? '',
  )?.[0];
const latest = async (context: MemoryContext) =>
  JSON.parse((await readText(context.publicBucket, 'datasets/school-visits/latest.json')) ?? 'null');
const uploads = async (context: MemoryContext) =>
  Promise.all(
    (await context.registry.query('UPLOADS')).map(async ({ sk }) => context.registry.get(keys.upload(sk))),
  );

describe('a correction of a few persons', () => {
  test('is deferred to the annual final, staff see it, and it is published then', async () => {
    const context = memoryContext();
    await send(context, 'a.csv', '19.71,SD,20', '19.01,SMA,8');
    expect(await send(context, 'b.csv', '19.71,SD,21', '19.01,SMA,8')).toEqual({ batchItemFailures: [] });
    expect(await latest(context)).toMatchObject({ version: '1.0.0' });
    const deferred = (await uploads(context)).find((upload) => upload?.state === 'received');
    expect(deferred).toMatchObject({ deferredUntil: '2026-03-31T17:00:00.000Z' });
    context.now = new Date('2026-03-31T16:00:00.000Z');
    await publishRelease(context)(eventOf('school-visits'));
    expect(await latest(context)).toMatchObject({ version: '1.0.0' });
    context.now = new Date('2026-03-31T18:00:00.000Z');
    await publishRelease(context)(eventOf('school-visits'));
    expect(await latest(context)).toMatchObject({ version: '1.0.1', created: '2026-03-31T17:00:00.000Z' });
    expect(await figure(context, '1.0.1')).toContain(',21,');
    expect((await uploads(context)).map((upload) => upload?.state).sort()).toEqual([
      'published',
      'superseded',
    ]);
  });

  test('is superseded by a large one', async () => {
    const context = memoryContext();
    await send(context, 'a.csv', '19.71,SD,20', '19.01,SMA,8');
    await send(context, 'b.csv', '19.71,SD,21', '19.01,SMA,8');
    await send(context, 'c.csv', '19.71,SD,30', '19.01,SMA,8');
    expect(await latest(context)).toMatchObject({ version: '1.0.1' });
    expect(await figure(context, '1.0.1')).toContain(',30,');
    expect((await uploads(context)).map((upload) => upload?.state).sort()).toEqual([
      'published',
      'superseded',
      'superseded',
    ]);
  });

  test('is superseded by a newer deferred one; the public upload is superseded by neither', async () => {
    const context = memoryContext();
    const states = async () =>
      (await uploads(context))
        .sort((a, b) => (String(a?.order) < String(b?.order) ? -1 : 1))
        .map((upload) => [upload?.state, upload?.deferredUntil !== undefined]);
    await send(context, 'a.csv', '19.71,SD,20', '19.01,SMA,8');
    await send(context, 'b.csv', '19.71,SD,21', '19.01,SMA,8');
    await send(context, 'c.csv', '19.71,SD,22', '19.01,SMA,8');
    expect(await states()).toEqual([
      ['published', false],
      ['superseded', true],
      ['received', true],
    ]);
    await send(context, 'd.csv', '19.71,SD,40', '19.01,SMA,8');
    expect((await states()).map(([state]) => state)).toEqual([
      'superseded',
      'superseded',
      'superseded',
      'published',
    ]);
  });

  test('and back again makes no version', async () => {
    const context = memoryContext();
    await send(context, 'a.csv', '19.71,SD,20', '19.01,SMA,8');
    await send(context, 'b.csv', '19.71,SD,21', '19.01,SMA,8');
    await send(context, 'c.csv', '19.71,SD,20', '19.01,SMA,8');
    expect(await latest(context)).toMatchObject({ version: '1.0.0' });
  });
});

test('a figure that was hidden stays hidden in later versions of the same rows', async () => {
  const context = memoryContext();
  await send(context, 'a.csv', '19.71,SD,20', '19.01,SMA,3');
  await send(context, 'b.csv', '19.71,SD,40', '19.01,SMA,9');
  const releases = await publicReleases(context, dataset);
  expect(releases).toHaveLength(2);
  const findings = attack(dataset, historyOf(releases), solver);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter(({ safe }) => !safe)).toEqual([]);
});

describe('12: the audit fails closed', () => {
  const failing = (context: MemoryContext, errors: string[]): MemoryContext =>
    Object.assign(Object.create(context), {
      log: {
        ...quiet,
        error: (message: string, facts?: object) => errors.push(JSON.stringify([message, facts])),
      },
      solver: async () => ({
        open: () => ({
          optimum: () => ({ status: 'failed', reason: 'timeLimit' }),
          close: () => undefined,
        }),
      }),
    });

  test('a solver that has no optimum in time means no publication', async () => {
    const context = memoryContext();
    const errors: string[] = [];
    expect(await send(failing(context, errors), 'a.csv', '19.71,SD,20', '19.01,SMA,3')).toMatchObject({
      batchItemFailures: [{ itemIdentifier: 'm0' }],
    });
    expect(await latest(context)).toBeNull();
    expect(errors.join()).toContain('timeLimit');
    await publishRelease(context)(eventOf('school-visits'));
    expect(await latest(context)).toMatchObject({ version: '1.0.0' });
  });
});
