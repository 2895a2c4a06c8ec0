import { mayPut } from './condition.ts';
import {
  type Blobs,
  indexedObjectStore,
  type LocalObjectStore,
  type ObjectIndex,
} from './indexed-object-store.ts';
import { etagOf, type ObjectRecord, storedOf } from './object-record.ts';
import type { PutSigner } from './put-signature.ts';
import { compareUtf8 } from './utf8-order.ts';

export interface MemoryStoreOptions {
  readonly bucket?: string;
  /** The time of each version; the machine's clock unless given. */
  readonly clock?: () => Date;
  /** Rising numbers, one per version; 1, 2, 3 unless given. */
  readonly nextSequence?: () => number;
  readonly signer?: PutSigner;
}

const memoryBlobs = (): Blobs => {
  const blobs = new Map<string, Uint8Array>();
  return {
    async save(sha256, body) {
      blobs.set(sha256, body.slice());
    },
    async *open(sha256) {
      yield blobs.get(sha256)?.slice() ?? new Uint8Array();
    },
    async discard(sha256) {
      blobs.delete(sha256);
    },
  };
};

const memoryIndex = (clock: () => Date, nextSequence: () => number): ObjectIndex => {
  const keys = new Map<string, ObjectRecord[]>();
  let modified = 0;
  const find = (key: string, versionId?: string) =>
    keys.get(key)?.find((record) => versionId === undefined || storedOf(record).versionId === versionId);
  return {
    find,
    add: (record, when) => {
      const current = find(record.key);
      if (!mayPut(when, current && etagOf(current))) return undefined;
      modified = Math.max(modified, clock().getTime());
      const added = { ...record, modified, sequence: nextSequence() };
      keys.set(record.key, [added, ...(keys.get(record.key) ?? [])]);
      return added;
    },
    remove: (record) => {
      const left = (keys.get(record.key) ?? []).filter(({ sequence }) => sequence !== record.sequence);
      if (left.length) keys.set(record.key, left);
      else keys.delete(record.key);
      return { orphaned: ![...keys.values()].flat().some(({ sha256 }) => sha256 === record.sha256) };
    },
    page: (prefix, after) =>
      after
        ? []
        : [...keys]
            .filter(([key]) => key.startsWith(prefix))
            .sort(([a], [b]) => compareUtf8(a, b))
            .flatMap(([, records]) => records),
  };
};

/** A bucket in memory, for simulation and tests: no I/O; deterministic with a clock and a sequence given. */
export const memoryObjectStore = (options: MemoryStoreOptions = {}): LocalObjectStore => {
  let count = 0;
  const { bucket = 'memory', clock = () => new Date(), nextSequence = () => ++count, signer } = options;
  return indexedObjectStore({
    bucket,
    blobs: memoryBlobs(),
    index: memoryIndex(clock, nextSequence),
    signer,
    clock,
  });
};
