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
  /** The storage; a new one unless given. */
  readonly objects?: MemoryObjects;
}

type Records = Map<string, ObjectRecord[]>;

/** The storage of buckets. Bytes and lists of versions in it never change, so to copy it, copy the maps. */
export interface MemoryObjects {
  /** By sha256. */
  readonly blobs: Map<string, Uint8Array>;
  /** Bucket -> key -> versions, newest first. */
  readonly buckets: Map<string, Records>;
}

export const noObjects = (): MemoryObjects => ({ blobs: new Map(), buckets: new Map() });

export const copyOfObjects = ({ blobs, buckets }: MemoryObjects): MemoryObjects => ({
  blobs: new Map(blobs),
  buckets: new Map([...buckets].map(([name, records]) => [name, new Map(records)])),
});

const memoryBlobs = (blobs: Map<string, Uint8Array>): Blobs => {
  return {
    async save(sha256, body) {
      if (!blobs.has(sha256)) blobs.set(sha256, body.slice());
    },
    async *open(sha256, _size, part) {
      yield blobs.get(sha256)?.slice(part?.from, part?.to) ?? new Uint8Array();
    },
    async discard(sha256) {
      blobs.delete(sha256);
    },
  };
};

const memoryIndex = (
  keys: Records,
  {
    clock,
    nextSequence,
    all,
  }: { clock: () => Date; nextSequence: () => number; all: () => Iterable<Records> },
): ObjectIndex => {
  let modified = 0;
  const find = (key: string, versionId?: string) =>
    keys.get(key)?.find((record) => versionId === undefined || storedOf(record).versionId === versionId);
  return {
    find,
    add: (key, make, when) => {
      const current = find(key);
      if (!mayPut(when, current && etagOf(current))) return undefined;
      const record = make();
      modified = Math.max(modified, clock().getTime());
      const added = { ...record, modified, sequence: nextSequence() };
      keys.set(key, [added, ...(keys.get(key) ?? [])]);
      return added;
    },
    remove: (record) => {
      const left = (keys.get(record.key) ?? []).filter(({ sequence }) => sequence !== record.sequence);
      if (left.length) keys.set(record.key, left);
      else keys.delete(record.key);
      const others = [...all()].flatMap((records) => [...records.values()].flat());
      return { orphaned: !others.some(({ sha256 }) => sha256 === record.sha256) };
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

/** Buckets in memory, for simulation and tests, by name: no I/O; deterministic with a clock and a sequence given. */
export const memoryBuckets = (
  options: Omit<MemoryStoreOptions, 'bucket'> = {},
): ((name: string) => LocalObjectStore) => {
  const { clock = () => new Date(), signer, objects = noObjects() } = options;
  const { buckets } = objects;
  const blobs = memoryBlobs(objects.blobs);
  const recordsOf = (name: string): Records => {
    const records = buckets.get(name) ?? new Map();
    buckets.set(name, records);
    return records;
  };
  const indexOf = (name: string): ObjectIndex => {
    let count = 0;
    const { nextSequence = () => ++count } = options;
    return memoryIndex(recordsOf(name), { clock, nextSequence, all: () => buckets.values() });
  };
  return (bucket) => indexedObjectStore({ bucket, blobs, index: indexOf(bucket), indexOf, signer, clock });
};

/** One bucket by itself. */
export const memoryObjectStore = ({
  bucket = 'memory',
  ...options
}: MemoryStoreOptions = {}): LocalObjectStore => memoryBuckets(options)(bucket);
