import type { Context, Log } from '../../lambdas/runtime/context.ts';
import type { ObjectStore } from '../../lambdas/stores/object-store.ts';
import type { Queue } from '../../lambdas/stores/queue.ts';
import { memoryBuckets } from '../../local/stores/memory-object-store.ts';
import { memoryRegistry } from '../../local/stores/memory-registry.ts';
import { bytesOf } from '../../pipeline/upload/parse/bytes.ts';
import { DEFAULT_LIMITS } from '../../pipeline/upload/parse/limits.ts';
import { type Catalogue, catalogueOf } from '../../schemas/agency/catalogue.ts';
import { createdMessage } from '../../schemas/runtime/events.ts';
import { dataset as schoolVisits } from '../fixtures/school-visits.ts';

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface ListQueue extends Queue {
  readonly messages: string[];
}

const listQueue = (): ListQueue => {
  const messages: string[] = [];
  return { messages, send: async (body) => void messages.push(body) };
};

export interface MemoryContext extends Context {
  readonly intakeQueue: ListQueue;
  readonly publishQueue: ListQueue;
  /** The time of the clock; tests set it. */
  now: Date;
}

/** A context over the in-memory twins. Its clock moves one second at every reading, so that uploads have an order. */
export const memoryContext = (catalogue: Catalogue = catalogueOf([schoolVisits])): MemoryContext => {
  const state = { now: new Date('2025-06-01T00:00:00.000Z') };
  const clock = () => {
    state.now = new Date(state.now.getTime() + 1000);
    return state.now;
  };
  const bucket = memoryBuckets({ clock });
  return {
    catalogue,
    registry: memoryRegistry(),
    privateBucket: bucket('private'),
    publicBucket: bucket('public'),
    intakeQueue: listQueue(),
    publishQueue: listQueue(),
    clock,
    log: quiet,
    releaseCode: 'code-1',
    pageCode: 'code-1',
    limits: DEFAULT_LIMITS,
    get now() {
      return state.now;
    },
    set now(value: Date) {
      state.now = value;
    },
  };
};

/** An SQS event of messages. */
export const eventOf = (...bodies: readonly string[]) =>
  ({ Records: bodies.map((body, i) => ({ messageId: `m${i}`, body })) }) as never;

/** Puts a file straight into the incoming folder; the answer is the intake message that S3 would send. */
export const putIncoming = async (
  context: Context,
  dataset: string,
  period: string,
  csv: string,
  { name = 'berkas.csv', metadata = {} }: { name?: string; metadata?: Record<string, string> } = {},
): Promise<string> => {
  const key = `incoming/${dataset}/${period}/${name}`;
  const object = await context.privateBucket.put(key, new TextEncoder().encode(csv), {
    contentType: 'text/csv',
    metadata,
  });
  if (!object) throw new Error('An unconditional put answered that its condition failed.');
  return createdMessage('private', object);
};

export const readText = async (store: ObjectStore, key: string): Promise<string | undefined> => {
  const object = await store.get(key);
  return object && Buffer.from(await bytesOf(object.body)).toString('utf8');
};

/** Everything in a store: key -> text of its current version. */
export const contentsOf = async (store: ObjectStore): Promise<Record<string, string>> => {
  const contents: Record<string, string> = {};
  for await (const { key, isLatest } of store.versions(''))
    if (isLatest) contents[key] = (await readText(store, key)) ?? '';
  return contents;
};
