import type { Database } from 'lmdb';
import { mayPut } from './condition.ts';
import type { ObjectIndex } from './indexed-object-store.ts';
import { above, objectPrefix, objectVersions, versionKey } from './lmdb-keys.ts';
import { etagOf, type ObjectRecord, sequenceOf, storedOf } from './object-record.ts';

/** The last version that a bucket took. */
export interface BucketState {
  readonly sequence: number;
  readonly modified: number;
}

export interface ObjectDatabases {
  readonly versions: Database<ObjectRecord, Buffer>;
  readonly buckets: Database<BucketState, string>;
}

const PAGE = 500;

/** The versions of one bucket on disk. */
export const lmdbObjectIndex = (
  { versions, buckets }: ObjectDatabases,
  bucket: string,
  clock: () => Date,
): ObjectIndex => {
  const range = (start: Buffer, end: Buffer, limit: number, exclusiveStart = false): ObjectRecord[] => {
    // A read transaction may live through one turn of the event loop; other processes write meanwhile.
    versions.resetReadTxn();
    return [...versions.getRange({ start, end, limit, exclusiveStart })].map(({ value }) => value);
  };
  const current = (key: string): ObjectRecord | undefined => {
    const start = objectVersions(bucket, key);
    return range(start, above(start), 1)[0];
  };
  const find = (key: string, versionId?: string): ObjectRecord | undefined => {
    if (versionId === undefined) return current(key);
    const sequence = sequenceOf(versionId);
    if (sequence === undefined) return undefined;
    versions.resetReadTxn();
    const record = versions.get(versionKey(bucket, key, sequence));
    return record && storedOf(record).versionId === versionId ? record : undefined;
  };
  return {
    find,
    add: (key, make, when) =>
      versions.childTransaction(() => {
        const now = current(key);
        if (!mayPut(when, now && etagOf(now))) return undefined;
        const last = buckets.get(bucket) ?? { sequence: 0, modified: 0 };
        // Never backwards, even when the machine's clock is set back: uploads are ordered by this time.
        const next = { sequence: last.sequence + 1, modified: Math.max(last.modified, clock().getTime()) };
        const added = { ...make(), ...next };
        versions.putSync(versionKey(bucket, key, next.sequence), added);
        buckets.putSync(bucket, next);
        return added;
      }),
    remove: (record) =>
      versions.childTransaction(() => {
        versions.removeSync(versionKey(bucket, record.key, record.sequence));
        // All buckets share their blobs. Removal is rare, so it reads the whole index rather than keep another.
        for (const { value } of versions.getRange({}))
          if (value.sha256 === record.sha256) return { orphaned: false };
        return { orphaned: true };
      }),
    page: (prefix, after) => {
      const start = after ? versionKey(bucket, after.key, after.sequence) : objectPrefix(bucket, prefix);
      return range(start, above(objectPrefix(bucket, prefix)), PAGE, after !== undefined);
    },
  };
};
