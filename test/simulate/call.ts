import type {
  ListedVersion,
  ObjectStore,
  OpenObject,
  StoredObject,
} from '../../lambdas/stores/object-store.ts';
import { paths } from '../../lambdas/stores/paths.ts';
import { bytesOf } from '../../pipeline/upload/parse/bytes.ts';
import type { Message, World } from './world.ts';

/** A call of a store or a queue, or the acknowledgement of a message. */
export interface Call {
  readonly store: 'registry' | 'private' | 'public' | 'intake' | 'publish' | 'message';
  readonly method: string;
  readonly args: readonly unknown[];
}

export type Answer = { readonly value: unknown } | { readonly error: Error };

/** An object as it was read. Its body can be read again, when another process gets the same response. */
export interface ReadObject extends Omit<OpenObject, 'body'> {
  readonly body: () => AsyncIterable<Uint8Array>;
}

/** Makes a call of the process that has a message. */
export const make = async (
  world: World,
  message: Message,
  { store, method, args }: Call,
): Promise<unknown> => {
  const { registry, privateBucket, publicBucket, intakeQueue, publishQueue } = world.context;
  if (store === 'message') {
    message.done = true;
    return undefined;
  }
  const stores = { registry, intake: intakeQueue, publish: publishQueue };
  if (store === 'private') return ofBucket(privateBucket, method, args);
  if (store === 'public') return ofBucket(publicBucket, method, args);
  return call(stores[store], method, args);
};

const call = (target: object, method: string, args: readonly unknown[]): Promise<unknown> =>
  (target as Record<string, (...args: readonly unknown[]) => Promise<unknown>>)[method]?.(...args) ??
  Promise.reject(new Error(`No store has ${method}.`));

const ofBucket = async (bucket: ObjectStore, method: string, args: readonly unknown[]): Promise<unknown> => {
  if (method === 'versions') {
    const found: ListedVersion[] = [];
    for await (const version of bucket.versions(String(args[0]))) found.push(untimed(version));
    return found;
  }
  const object = (await call(bucket, method, args)) as StoredObject | OpenObject | undefined;
  if (!object || !('body' in object)) return object && untimed(object);
  const bytes = await bytesOf(object.body);
  return {
    ...untimed(object),
    async *body() {
      yield bytes;
    },
  } satisfies ReadObject;
};

/**
 * Processes are told numbers and times of uploads alone, which decide what stands. So no run can depend on when
 * anything else was written.
 */
const untimed = <T extends StoredObject>(object: T): T =>
  object.key.startsWith(paths.incomingPrefix)
    ? object
    : { ...object, versionId: 'untold', lastModified: new Date(0) };
