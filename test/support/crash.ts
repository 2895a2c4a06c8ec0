import type { MemoryContext } from './memory-context.ts';

type Calls = Record<string, (...args: never[]) => Promise<unknown>>;

/**
 * A context whose n-th call of a store or queue crashes the caller, before or after it has its effect; every
 * later call of that run fails too, as a dead process makes none.
 */
export const crashAfter = (context: MemoryContext, n: number, when: 'before' | 'after') => {
  let calls = 0;
  let dead = false;
  const die = (): never => {
    dead = true;
    throw new Error('crash');
  };
  const mortal = <T extends object>(target: T, names: readonly string[]): T => {
    const wrapped = Object.create(target) as Calls;
    for (const name of names) {
      wrapped[name] = async (...args) => {
        if (dead) throw new Error('a dead process makes no calls');
        calls += 1;
        if (calls === n && when === 'before') die();
        const result = await (target as Calls)[name]?.(...args);
        if (calls >= n && !dead && when === 'after') die();
        return result;
      };
    }
    return wrapped as T;
  };
  const faulty = Object.assign(Object.create(context), {
    registry: mortal(context.registry, ['get', 'getMany', 'query', 'write']),
    privateBucket: mortal(context.privateBucket, ['put', 'copy', 'get', 'head']),
    publicBucket: mortal(context.publicBucket, ['put', 'copy', 'get', 'head']),
    publishQueue: mortal(context.publishQueue, ['send']),
  }) as MemoryContext;
  return { faulty, crashed: () => dead };
};
