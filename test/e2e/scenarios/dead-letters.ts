import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../support/report.ts';
import { ROOT } from '../../support/spawned.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { breakFunction } from '../cloud/functions.ts';
import { holds, retryAfter, send, takeAll } from '../cloud/queues.ts';
import { terminal } from '../cloud/wait.ts';
import { redrive } from '../differences/redrive.ts';

/** A message that no delivery can handle, and a broken deployment: both end among the dead letters, nothing is lost. */
export const deadLetters = async (report: Report, cloud: Cloud): Promise<void> => {
  const { intakeQueue, intakeDeadLetters } = cloud.deployed;
  await retryAfter(cloud, intakeQueue, 1);
  await report.check('a poison message is a dead letter after 5 deliveries', async () => {
    await send(cloud, intakeQueue, '{"Records": "poison"');
    await holds(cloud, intakeDeadLetters, 1);
    assert.deepEqual(await takeAll(cloud, intakeDeadLetters), ['{"Records": "poison"']);
    await holds(cloud, intakeQueue, 0);
  });
  await report.check('uploads during a broken deployment are redriven and published once', async () => {
    const before = (await cloud.heads()).seizures;
    const mend = await breakFunction(cloud, 'ValidateUploadFunction', { TABLE_NAME: 'no-such-table' });
    const body = await readFile(join(ROOT, 'sample-data/seizures/2024-05.csv'), 'utf8');
    // One gram more: a correction that has to become the next version.
    const corrected = body.replace(
      /,(\d+)(\.\d+)?,G,/,
      (_all, whole, rest = '') => `,${Number(whole) + 1}${rest},G,`,
    );
    assert.notEqual(corrected, body);
    const id = await cloud.putIncoming('seizures', '2024-05', 'koreksi.csv', corrected);
    await holds(cloud, intakeDeadLetters, 1);
    assert.equal((await cloud.uploads()).has(id), false);
    await mend();
    assert.equal(await redrive(cloud, intakeDeadLetters, intakeQueue), 1);
    const [record] = await terminal(cloud, [id]);
    const after = (await cloud.heads()).seizures;
    assert.deepEqual(
      [record?.state, after?.n, record?.version],
      ['published', (before?.n ?? 0) + 1, after?.version],
    );
    await holds(cloud, intakeDeadLetters, 0);
  });
};
