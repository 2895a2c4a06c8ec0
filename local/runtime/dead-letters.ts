import { createHash } from 'node:crypto';
import * as z from 'zod';
import { DEAD_LETTERS, keys } from '../../lambdas/stores/keys.ts';
import { itemOf, recordsOf } from '../../lambdas/stores/records/record.ts';
import type { Registry } from '../../lambdas/stores/registry.ts';
import { type Stored, storedFormat, unchanged } from '../../schemas/model/stored-format.ts';

/** A message that failed the greatest number of times. */
export const letterFormat = storedFormat({
  name: 'dead letter',
  shape: z.strictObject({ queue: z.enum(['intake', 'publish']), body: z.string() }),
  upgrades: [unchanged],
});

export type DeadLetter = Stored<ReturnType<typeof letterFormat.read>>;

const keyOf = ({ queue, body }: DeadLetter) =>
  keys.deadLetter(queue, createHash('sha256').update(body).digest('hex'));

/** The dead letters of the embedded runtime: kept in the table, so that they outlive the process. */
export const deadLetters = (registry: Registry) => {
  const list = async (): Promise<readonly DeadLetter[]> =>
    recordsOf(letterFormat, await registry.query(DEAD_LETTERS));
  return {
    list,
    async keep(letter: DeadLetter): Promise<void> {
      await registry.write([{ put: itemOf(letterFormat, keyOf(letter), letter) }]);
    },
    /** Takes all of them out. If a crash loses one before it is in the queue, the sweeper finds its work. */
    async take(): Promise<readonly DeadLetter[]> {
      const letters = await list();
      for (const letter of letters) await registry.write([{ delete: keyOf(letter) }]);
      return letters;
    },
  };
};
