import type { SQSBatchResponse } from 'aws-lambda';
import { publishRelease } from '../../lambdas/publish-release.ts';
import type { Context } from '../../lambdas/runtime/context.ts';
import type { ListedVersion, ObjectStore, OpenObject } from '../../lambdas/stores/object-store.ts';
import type { Queue } from '../../lambdas/stores/queue.ts';
import type { Registry } from '../../lambdas/stores/registry.ts';
import { validateUpload } from '../../lambdas/validate-upload.ts';
import type { Answer, Call, ReadObject } from './call.ts';
import type { Message } from './world.ts';

/** Turns of the event loop, then milliseconds, in which a handler must end or call. */
const BUSY_TURNS = 1_000;
const PATIENCE_MS = 20_000;

/** Thrown for a run that never ends. */
export class NoRest extends Error {}

/** A call that waits for its answer: nothing happens until the scheduler lets it. */
interface Asked extends Call {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A real handler at work on a message. It waits at every call. */
export interface Handler {
  readonly openCalls: readonly Asked[];
  /** Absent while it goes on. */
  readonly ended: 'done' | 'failed' | undefined;
  /** Answers the call that waits longest, and lets the handler go on until it waits again or is over. */
  answer(answer: Answer): Promise<void>;
}

type Ask = (store: Call['store'], method: string, ...args: unknown[]) => Promise<unknown>;

/** Starts the handler of a message's queue with the code of a context, and lets it go on to its first calls. */
export const startHandler = async (context: Context, { queue, body }: Message): Promise<Handler> => {
  const openCalls: Asked[] = [];
  let ended: Handler['ended'];
  const ask: Ask = (store, method, ...args) =>
    new Promise((resolve, reject) => openCalls.push({ store, method, args, resolve, reject }));

  /** Runs all work that needs no store. */
  const quiet = async () => {
    for (let turns = 0; ; turns += 1) {
      // Most is over in a turn; the solver's first start compiles beside the event loop and takes its time.
      await new Promise((resolve) => (turns < BUSY_TURNS ? setImmediate(resolve) : setTimeout(resolve, 1)));
      if (ended || openCalls.length > 0) return;
      if (turns > BUSY_TURNS + PATIENCE_MS) throw new NoRest('a process neither ends nor calls');
    }
  };

  const gated = gatedContext(ask, context);
  const handle = queue === 'intake' ? validateUpload(gated) : publishRelease(gated);
  const work = async (): Promise<'done' | 'failed'> => {
    const { batchItemFailures }: SQSBatchResponse = await handle({
      Records: [{ messageId: 'm', body }],
    } as never);
    if (batchItemFailures.length > 0) return 'failed';
    return ask('message', 'ack').then(
      () => 'done',
      () => 'failed',
    );
  };
  void work().then((end) => {
    ended = end;
  });
  await quiet();
  return {
    openCalls,
    get ended() {
      return ended;
    },
    async answer(answer) {
      const call = openCalls.shift();
      if (!call) throw new Error('A handler without a call was given an answer.');
      if ('error' in answer) call.reject(answer.error);
      else call.resolve(answer.value);
      await quiet();
    },
  };
};

const gate = <T extends object>(ask: Ask, store: Call['store'], methods: readonly string[]): T =>
  Object.fromEntries(
    methods.map((method) => [method, (...args: unknown[]) => ask(store, method, ...args)]),
  ) as T;

const gatedBucket = (ask: Ask, store: 'private' | 'public', { bucket }: ObjectStore): ObjectStore => ({
  ...gate<ObjectStore>(ask, store, ['put', 'copy', 'head']),
  bucket,
  async get(key, versionId) {
    const object = (await ask(store, 'get', key, versionId)) as ReadObject | undefined;
    return object && ({ ...object, body: object.body() } satisfies OpenObject);
  },
  async *versions(prefix) {
    yield* (await ask(store, 'versions', prefix)) as readonly ListedVersion[];
  },
  presignPut: () => Promise.reject(new Error('Nothing here presigns.')),
});

/** The context of one process: each call of its stores waits for its turn. */
const gatedContext = (ask: Ask, context: Context): Context => ({
  ...context,
  registry: gate<Registry>(ask, 'registry', ['get', 'getMany', 'query', 'write']),
  privateBucket: gatedBucket(ask, 'private', context.privateBucket),
  publicBucket: gatedBucket(ask, 'public', context.publicBucket),
  intakeQueue: gate<Queue>(ask, 'intake', ['send']),
  publishQueue: gate<Queue>(ask, 'publish', ['send']),
});
