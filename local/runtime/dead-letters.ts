import { createHash } from 'node:crypto';
import { DEAD_LETTERS, keys } from '../../lambdas/stores/keys.ts';
import { itemOf, recordOf } from '../../lambdas/stores/records.ts';
import type { Registry } from '../../lambdas/stores/registry.ts';

/** A message that failed as often as it may. */
export interface DeadLetter {
  readonly queue: 'intake' | 'publish';
  readonly body: string;
}

const keyOf = ({ queue, body }: DeadLetter) =>
  keys.deadLetter(queue, createHash('sha256').update(body).digest('hex'));

/** The dead letters of the embedded runtime: kept in the table, so that they outlive the process. */
export const deadLetters = (registry: Registry) => {
  const list = async (): Promise<readonly DeadLetter[]> =>
    (await registry.query(DEAD_LETTERS)).flatMap((item) => recordOf<DeadLetter>(item) ?? []);
  return {
    list,
    async keep(letter: DeadLetter): Promise<void> {
      await registry.write([{ put: itemOf(keyOf(letter), letter) }]);
    },
    /** Takes all of them out. What a crash loses between here and the queue, the sweeper finds. */
    async take(): Promise<readonly DeadLetter[]> {
      const letters = await list();
      for (const letter of letters) await registry.write([{ delete: keyOf(letter) }]);
      return letters;
    },
  };
};
