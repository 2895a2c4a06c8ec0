import { setTimeout as sleep } from 'node:timers/promises';
import type { UploadRecord } from '../../../lambdas/stores/records/upload.ts';
import type { Cloud } from './cloud.ts';

/** Tries again until there is a result; after the time limit it throws with the name of the result. */
export const until = async <T>(
  what: string,
  ask: () => Promise<T | undefined>,
  { seconds = 120, everyMs = 300 } = {},
): Promise<T> => {
  for (const end = Date.now() + seconds * 1000; ; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain for ${what}.`);
    await sleep(everyMs);
  }
};

/** Waits until each of these uploads has a terminal state in the table; returns their records. */
export const terminal = (cloud: Cloud, ids: readonly string[]): Promise<readonly UploadRecord[]> =>
  until(`a terminal state of ${ids.length} uploads`, async () => {
    const uploads = await cloud.uploads();
    const records = ids.flatMap((id) => uploads.get(id) ?? []);
    const done = records.filter(({ state }) => state !== 'received');
    return done.length === ids.length ? done : undefined;
  });
