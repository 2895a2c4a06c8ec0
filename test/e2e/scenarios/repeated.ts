import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createdMessage } from '../../../schemas/runtime/events.ts';
import type { Report } from '../../support/report.ts';
import { ROOT } from '../../support/spawned.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { invoke } from '../cloud/functions.ts';
import { holds, send } from '../cloud/queues.ts';
import { terminal } from '../cloud/wait.ts';

const versionsOf = async (cloud: Cloud) =>
  Object.fromEntries(Object.entries(await cloud.heads()).map(([id, head]) => [id, head.version]));

/** Repetitions change nothing: messages, files, reconciles, sweeps. */
export const repeat = async (report: Report, cloud: Cloud, sent: readonly string[]): Promise<void> => {
  const { deployed } = cloud;
  const before = await versionsOf(cloud);
  const quiet = async () => {
    await holds(cloud, deployed.intakeQueue, 0);
    await holds(cloud, deployed.publishQueue, 0);
  };
  await report.check('a notification delivered three times more changes nothing', async () => {
    const records = await cloud.uploads();
    for (const id of sent.slice(0, 5)) {
      const object = records.get(id)?.object;
      assert.ok(object);
      for (let i = 0; i < 3; i++)
        await send(cloud, deployed.intakeQueue, createdMessage(deployed.privateBucket, object));
    }
    await quiet();
    assert.deepEqual(await cloud.uploads(), records);
    assert.deepEqual(await versionsOf(cloud), before);
  });
  await report.check('the same file sent again is published and makes no version', async () => {
    const body = await readFile(join(ROOT, 'sample-data/seizures/2024-05.csv'));
    const id = await cloud.putIncoming('seizures', '2024-05', 'lagi.csv', body);
    const [record] = await terminal(cloud, [id]);
    assert.deepEqual([record?.state, record?.version], ['published', before.seizures]);
    assert.deepEqual(await versionsOf(cloud), before);
  });
  await report.check('a reconcile asked for ten times makes no version', async () => {
    for (let i = 0; i < 10; i++) await send(cloud, deployed.publishQueue, 'seizures');
    await quiet();
    assert.deepEqual(await versionsOf(cloud), before);
  });
  await report.check('the count of what waits is none', async () => {
    assert.deepEqual(await invoke(cloud, 'SweepFunction', { task: 'watch' }), { ahead: 0, overdue: 0 });
  });
  await report.check('the sweeper finds nothing to send again', async () => {
    const { resent } = (await invoke(cloud, 'SweepFunction')) as { resent: number };
    assert.equal(resent, 0);
    await quiet();
    assert.deepEqual(await versionsOf(cloud), before);
  });
};
