import { checkMetadata, checkObjectKey, checkPart } from '../../lambdas/stores/check-object.ts';
import type {
  BytesOfObject,
  ListedVersion,
  ObjectStore,
  PutOptions,
  StoredObject,
} from '../../lambdas/stores/object-store.ts';
import {
  digestOf,
  headOf,
  type LocalHead,
  type NewRecord,
  newRecord,
  type ObjectRecord,
  storedOf,
} from './object-record.ts';
import { type PutSigner, signedPut } from './put-signature.ts';

/** Keeps bytes by their sha256. */
export interface Blobs {
  /** When it returns, the bytes survive a crash. */
  save(sha256: string, body: Uint8Array): Promise<void>;
  open(sha256: string, size: number, part?: BytesOfObject): AsyncIterable<Uint8Array>;
  /** Deletes bytes that no version of any bucket has now. */
  discard(sha256: string): Promise<void>;
}

type Awaitable<T> = T | Promise<T>;

/** Keeps the versions of one bucket. Synchronous methods read the current state; the promise of a write resolves when it is durable. */
export interface ObjectIndex {
  /**
   * Checks the condition, calls `make` and adds the version in one transaction; `undefined` if the condition did not
   * hold. If `make` uses another object's bytes, no one can discard them before the transaction ends.
   */
  add(key: string, make: () => NewRecord, when: PutOptions['when']): Awaitable<ObjectRecord | undefined>;
  find(key: string, versionId?: string): ObjectRecord | undefined;
  /** Removes a version. Its bytes stay if another version has the same. */
  remove(record: ObjectRecord): Awaitable<{ readonly orphaned: boolean }>;
  /** A page of versions by key, newest first, after a given one; empty at the end. */
  page(prefix: string, after: ObjectRecord | undefined): readonly ObjectRecord[];
}

/** Called for every written version, once it is durable. */
export type PutListener = (bucket: string, object: StoredObject) => void;

/** The port, and the methods that only the embedded runtime needs. */
export interface LocalObjectStore extends ObjectStore {
  readonly bucket: string;
  get(
    key: string,
    versionId?: string,
    part?: BytesOfObject,
  ): Promise<(LocalHead & { readonly body: AsyncIterable<Uint8Array> }) | undefined>;
  head(key: string, versionId?: string): Promise<LocalHead | undefined>;
  /** Calls back after every put of this process until the returned function is called. */
  onPut(listener: PutListener): () => void;
}

interface Parts {
  readonly bucket: string;
  readonly blobs: Blobs;
  readonly index: ObjectIndex;
  /** The index of another bucket, which has the same blobs. */
  readonly indexOf: (bucket: string) => Pick<ObjectIndex, 'find'>;
  readonly signer: PutSigner | undefined;
  readonly clock: () => Date;
}

async function* versionsOf(index: ObjectIndex, prefix: string): AsyncGenerator<ListedVersion> {
  let last: ObjectRecord | undefined;
  for (;;) {
    const page = index.page(prefix, last);
    if (page.length === 0) return;
    for (const record of page) {
      yield { ...storedOf(record), isLatest: record.key !== last?.key };
      last = record;
    }
  }
}

/** The object store's rules over any blobs and index; the embedded and the in-memory store share them. */
export const indexedObjectStore = ({
  bucket,
  blobs,
  index,
  indexOf,
  signer,
  clock,
}: Parts): LocalObjectStore => {
  const listeners = new Set<PutListener>();
  const write = async (
    key: string,
    make: () => NewRecord,
    when: PutOptions['when'],
  ): Promise<StoredObject | undefined> => {
    const added = await index.add(key, make, when);
    if (!added) return undefined;
    const stored = storedOf(added);
    for (const listener of listeners) listener(bucket, stored);
    return stored;
  };
  return {
    bucket,
    async put(key, body, options) {
      checkObjectKey(key);
      checkMetadata(options.metadata ?? {});
      const record = newRecord(key, digestOf(body), options);
      // The bytes are written first, so that an index entry never names bytes that a crash could lose.
      await blobs.save(record.sha256, body);
      return write(key, () => record, options.when);
    },
    async copy(from, key, options) {
      checkObjectKey(key);
      checkMetadata(options.metadata ?? {});
      const source = indexOf(from.bucket);
      const make = () => {
        const found = source.find(from.key);
        if (!found) throw new Error(`There is no object ${from.key} in ${from.bucket} to copy.`);
        return newRecord(key, found, options);
      };
      return write(key, make, options.when);
    },
    async get(key, versionId, part) {
      const record = index.find(key, versionId);
      if (record && part) checkPart(key, record.size, part);
      return record && { ...headOf(record), body: blobs.open(record.sha256, record.size, part) };
    },
    async head(key, versionId) {
      const record = index.find(key, versionId);
      return record && headOf(record);
    },
    versions: (prefix) => versionsOf(index, prefix),
    async remove(key, versionId) {
      const record = index.find(key, versionId);
      if (record && (await index.remove(record)).orphaned) await blobs.discard(record.sha256);
    },
    async presignPut(key, terms) {
      if (!signer) throw new Error(`Bucket ${bucket} was opened without a signer: it cannot presign.`);
      return signedPut(signer, { bucket, key, terms, now: clock() });
    },
    onPut(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
