import { expect, test } from '@jest/globals';
import { publishRelease } from '../../../lambdas/publish-release.ts';
import type { Metrics } from '../../../lambdas/runtime/metrics.ts';
import { keys } from '../../../lambdas/stores/keys.ts';
import { headFormat } from '../../../lambdas/stores/records/head.ts';
import { itemOf, recordOf } from '../../../lambdas/stores/records/record.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { watch } from '../../../lambdas/watch/watch.ts';
import { eventOf, memoryContext, putIncoming } from '../../support/memory-context.ts';

const DATASET = 'school-visits';
const MINUTE = 60_000;

const watched = () => {
  const counted: Record<string, number> = {};
  const metrics: Metrics = {
    record: async (name, count) => {
      counted[name] = count;
    },
  };
  return { context: Object.assign(memoryContext(), { metrics }), counted };
};
type Watched = ReturnType<typeof watched>['context'];

const put = (context: Watched, period: string, ...rows: readonly string[]) => {
  const lines = rows.map((row) => `${period},${row}\n`);
  return putIncoming(context, DATASET, period, `periode,kode_wilayah,tingkat,jumlah\n${lines.join('')}`);
};
const publish = async (context: Watched, message: string) => {
  await validateUpload(context)(eventOf(message));
  expect(await publishRelease(context)(eventOf(DATASET))).toEqual({ batchItemFailures: [] });
};
const later = (context: Watched, minutes: number) => {
  context.now = new Date(context.now.getTime() + minutes * MINUTE);
};

test('nothing waits where everything is published', async () => {
  const { context, counted } = watched();
  await publish(context, await put(context, '2024-01', '19.71,SD,20'));
  later(context, 60);
  await watch(context)();
  expect(counted).toEqual({ HeadsAhead: 0, UploadsOverdue: 0 });
});

test('an upload is overdue 15 minutes after it was received, whether it was not yet checked or not yet published', async () => {
  const { context, counted } = watched();
  await put(context, '2024-01', '19.71,SD,20');
  const accepted = await put(context, '2024-02', '19.71,SD,20');
  await validateUpload(context)(eventOf(accepted));
  later(context, 14);
  await watch(context)();
  expect(counted.UploadsOverdue).toBe(0);
  later(context, 2);
  await watch(context)();
  expect(counted.UploadsOverdue).toBe(2);
});

test('a small correction is overdue only 15 minutes after the annual final that it waits for', async () => {
  const { context, counted } = watched();
  await publish(context, await put(context, '2024-01', '19.71,SD,20', '19.01,SMA,8'));
  const lines = 'periode,kode_wilayah,tingkat,jumlah\n2024-01,19.71,SD,21\n2024-01,19.01,SMA,8\n';
  await publish(context, await putIncoming(context, DATASET, '2024-01', lines, { name: 'again.csv' }));
  const overdueAt = async (instant: string) => {
    context.now = new Date(instant);
    await watch(context)();
    return counted.UploadsOverdue;
  };
  expect(await overdueAt('2026-03-31T16:00:00.000Z')).toBe(0);
  expect(await overdueAt('2026-03-31T17:14:00.000Z')).toBe(0);
  expect(await overdueAt('2026-03-31T17:16:00.000Z')).toBe(1);
});

test('a rejected upload does not wait', async () => {
  const { context, counted } = watched();
  await validateUpload(context)(eventOf(await put(context, '2024-01', '19.71,TK,20')));
  later(context, 60);
  await watch(context)();
  expect(counted.UploadsOverdue).toBe(0);
});

test('a small correction is overdue 15 minutes after the annual final that it waits for, no sooner', async () => {
  const { context, counted } = watched();
  await publish(context, await put(context, '2024-01', '19.71,SD,20'));
  await publish(context, await put(context, '2024-01', '19.71,SD,21'));
  later(context, 60);
  await watch(context)();
  expect(counted.UploadsOverdue).toBe(0);
  // 1 April, midnight in Jakarta.
  context.now = new Date('2026-03-31T17:14:00.000Z');
  await watch(context)();
  expect(counted.UploadsOverdue).toBe(0);
  later(context, 2);
  await watch(context)();
  expect(counted.UploadsOverdue).toBe(1);
});

test('a HEAD that latest.json does not name yet is ahead', async () => {
  const { context, counted } = watched();
  await publish(context, await put(context, '2024-01', '19.71,SD,20'));
  const key = keys.head(DATASET);
  const head = recordOf(headFormat, await context.registry.get(key));
  if (!head) throw new Error('There is no HEAD.');
  await context.registry.write([{ put: itemOf(headFormat, key, { ...head, n: head.n + 1 }) }]);
  await watch(context)();
  expect(counted.HeadsAhead).toBe(1);
});

test('a release with fewer rows than the one before is counted, one with more is not', async () => {
  const { context, counted } = watched();
  await publish(context, await put(context, '2024-01', '19.71,SD,20'));
  await publish(context, await put(context, '2024-01', '19.71,SD,20', '19.01,SMA,30'));
  expect(counted.ReleasesShrunk).toBeUndefined();
  await publish(context, await put(context, '2024-01', '19.71,SD,20'));
  expect(counted.ReleasesShrunk).toBe(1);
});
