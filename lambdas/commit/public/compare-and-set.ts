import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import type { ObjectStore, PutOptions } from '../../stores/object-store.ts';

/** How long readers may cache a mutable object. The files of a release are immutable. */
export const MOVING = 'public, max-age=60';

/** A mutable object as it is now. */
export interface Current {
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** The current version of an object, or undefined. */
export const readCurrent = async (store: ObjectStore, key: string): Promise<Current | undefined> => {
  const object = await store.get(key);
  return object && { bytes: await bytesOf(object.body), etag: object.etag, metadata: object.metadata };
};

/**
 * Updates a mutable object by compare-and-set. `next` computes the new bytes from the current ones; undefined leaves the
 * object as it is. It is called again if another writer was faster. The current version is read before `next` reads
 * anything else, so the last writer has seen all that the writers before it saw.
 */
export const compareAndSet = async (
  store: ObjectStore,
  key: string,
  options: Omit<PutOptions, 'when'>,
  next: (
    current: Uint8Array | undefined,
    metadata: Current['metadata'],
  ) => Promise<Uint8Array | undefined> | Uint8Array | undefined,
): Promise<void> => {
  for (;;) {
    const current = await readCurrent(store, key);
    const bytes = await next(current?.bytes, current?.metadata ?? {});
    if (!bytes || (current && isSame(current, bytes, options.metadata))) return;
    if (await store.put(key, bytes, { ...options, when: current ? { etag: current.etag } : 'absent' }))
      return;
  }
};

const isSame = (current: Current, bytes: Uint8Array, metadata: PutOptions['metadata'] = {}): boolean =>
  Buffer.compare(bytes, current.bytes) === 0 &&
  Object.entries(metadata).every(([name, value]) => current.metadata[name] === value);
