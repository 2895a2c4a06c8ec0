import type { Context } from '../../lambdas/runtime/context.ts';
import type { ObjectStore } from '../../lambdas/stores/object-store.ts';
import type { Queue } from '../../lambdas/stores/queue.ts';
import type { Registry } from '../../lambdas/stores/registry.ts';

/** A call that a process wants to make: nothing happens until the scheduler lets it. */
export interface Call {
  readonly store: 'registry' | 'private' | 'public' | 'intake' | 'publish' | 'message';
  readonly method: string;
  readonly args: readonly unknown[];
  readonly run: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A process: one delivery of one message to one handler. It waits at every call for its turn. */
export interface Process {
  readonly name: string;
  readonly waiting: Call[];
  /** `ready` waits at a call; `stalled` and `dead` get no turn. */
  state: 'ready' | 'stalled' | 'dead' | 'done';
  call(store: Call['store'], method: string, args: readonly unknown[], run: Call['run']): Promise<unknown>;
}

export const newProcess = (name: string): Process => {
  const waiting: Call[] = [];
  return {
    name,
    waiting,
    state: 'ready',
    call: (store, method, args, run) =>
      new Promise((resolve, reject) => waiting.push({ store, method, args, run, resolve, reject })),
  };
};

type Methods = Record<string, (...args: never[]) => Promise<unknown>>;

const gate = <T extends object>(process: Process, store: Call['store'], target: T, methods: string[]): T => {
  const gated: Methods = {};
  for (const method of methods)
    gated[method] = (...args) =>
      process.call(store, method, args, async () => (target as Methods)[method]?.(...args));
  return gated as unknown as T;
};

const gateBucket = (process: Process, store: Call['store'], target: ObjectStore): ObjectStore => ({
  ...gate(process, store, target, ['put', 'copy', 'get', 'head']),
  async *versions(prefix) {
    const listed = await process.call(store, 'versions', [prefix], async () => {
      const found = [];
      for await (const version of target.versions(prefix)) found.push(version);
      return found;
    });
    yield* listed as Awaited<ReturnType<ObjectStore['versions']>> extends AsyncIterable<infer V>
      ? V[]
      : never;
  },
  bucket: target.bucket,
  presignPut: () => Promise.reject(new Error('Nothing here presigns.')),
});

/** The context of one process: the same stores, each call of which waits for its turn. */
export const contextOf = (process: Process, context: Context): Context => ({
  ...context,
  registry: gate<Registry>(process, 'registry', context.registry, ['get', 'getMany', 'query', 'write']),
  privateBucket: gateBucket(process, 'private', context.privateBucket),
  publicBucket: gateBucket(process, 'public', context.publicBucket),
  intakeQueue: gate<Queue>(process, 'intake', context.intakeQueue, ['send']),
  publishQueue: gate<Queue>(process, 'publish', context.publishQueue, ['send']),
});
