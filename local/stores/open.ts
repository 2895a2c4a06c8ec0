import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { Item, Registry } from '../../lambdas/stores/registry.ts';
import { fileBlobs, syncDirectory } from './file-blobs.ts';
import { fileObjectStore } from './file-object-store.ts';
import type { LocalObjectStore } from './indexed-object-store.ts';
import { lmdbRegistry } from './lmdb-registry.ts';
import type { PutSigner } from './put-signature.ts';

export interface LocalStoresOptions {
  /** Needed to presign uploads. */
  readonly signer?: PutSigner;
  /** The machine's clock unless given. */
  readonly clock?: () => Date;
}

export interface LocalStores {
  readonly registry: Registry;
  /** The same store for the same name, so that listeners hear all puts of this process. */
  bucket(name: string): LocalObjectStore;
  /** Deletes every item of the table; a rebuild makes them again. */
  clearTable(): Promise<void>;
  close(): Promise<void>;
}

/**
 * `overlappingSync: false` is LMDB's classic commit: pages, fdatasync, then the root page through O_DSYNC, all
 * before the transaction's promise resolves. So a finished put or write survives both kill -9 and power loss;
 * with the default, the promise would resolve before the data are on the disk. Writes that come during a commit share the
 * next one; each is a `childTransaction` in it, so that one that throws undoes only its own writes.
 */
const openEnvironment = (path: string) => {
  const root = open({ path, noSubdir: false, overlappingSync: false, maxDbs: 4, encoding: 'json' });
  const binaryKeys = { keyEncoding: 'binary', encoding: 'json' } as const;
  return {
    root,
    items: root.openDB<Item, Buffer>('items', binaryKeys),
    versions: root.openDB<unknown, Buffer>('versions', binaryKeys),
    buckets: root.openDB<unknown, string>('buckets', { encoding: 'json' }),
  };
};

/** Opens, or makes, the durable stores of one data folder. Several processes may have it open at once. */
export const openLocalStores = async (
  folder: string,
  { signer, clock = () => new Date() }: LocalStoresOptions = {},
): Promise<LocalStores> => {
  await mkdir(folder, { recursive: true });
  const blobs = await fileBlobs(join(folder, 'blobs'));
  const { root, items, ...databases } = openEnvironment(join(folder, 'index'));
  await syncDirectory(join(folder, 'index'));
  await syncDirectory(folder);
  const buckets = new Map<string, LocalObjectStore>();
  return {
    registry: lmdbRegistry(items),
    bucket(bucket) {
      const store = buckets.get(bucket) ?? fileObjectStore({ bucket, blobs, databases, clock, signer });
      buckets.set(bucket, store);
      return store;
    },
    clearTable: () => items.clearAsync(),
    close: () => root.close(),
  };
};
