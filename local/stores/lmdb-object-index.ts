import type { Database } from 'lmdb';
import { mayPut } from './condition.ts';
import type { ObjectIndex } from './indexed-object-store.ts';
import { above, objectPrefix, objectVersions, versionKey } from './lmdb-keys.ts';
import {
  bucketFormat,
  etagOf,
  type ObjectRecord,
  objectFormat,
  sequenceOf,
  storedOf,
} from './object-record.ts';

/** Their values are read through objectFormat and bucketFormat. */
export interface ObjectDatabases {
  readonly versions: Database<unknown, Buffer>;
  readonly buckets: Database<unknown, string>;
}

const PAGE = 500;

const read = (value: unknown): ObjectRecord => objectFormat.read(value, keyIn(value));

const keyIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : '';

/** The versions of one bucket on disk. */
export const lmdbObjectIndex = (
  { versions, buckets }: ObjectDatabases,
  bucket: string,
  clock: () => Date,
): ObjectIndex => {
  const range = (start: Buffer, end: Buffer, limit: number, exclusiveStart = false): ObjectRecord[] => {
    // A read transaction may live through one turn of the event loop; other processes write meanwhile.
    versions.resetReadTxn();
    return [...versions.getRange({ start, end, limit, exclusiveStart })].map(({ value }) => read(value));
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
    const value = versions.get(versionKey(bucket, key, sequence));
    const record = value === undefined ? undefined : read(value);
    return record && storedOf(record).versionId === versionId ? record : undefined;
  };
  return {
    find,
    add: (key, make, when) =>
      versions.childTransaction(() => {
        const now = current(key);
        if (!mayPut(when, now && etagOf(now))) return undefined;
        const state = buckets.get(bucket);
        const last = state === undefined ? { sequence: 0, modified: 0 } : bucketFormat.read(state, bucket);
        // The time never goes back, even if the machine's clock does: uploads are ordered by it.
        const next = { sequence: last.sequence + 1, modified: Math.max(last.modified, clock().getTime()) };
        const added = { ...make(), ...next };
        versions.putSync(versionKey(bucket, key, next.sequence), objectFormat.write(added));
        buckets.putSync(bucket, bucketFormat.write(next));
        return added;
      }),
    remove: (record) =>
      versions.childTransaction(() => {
        versions.removeSync(versionKey(bucket, record.key, record.sequence));
        // All buckets share their blobs. Removal is rare, so it reads the whole index; a second index is not worth its cost.
        for (const { value } of versions.getRange({}))
          if (read(value).sha256 === record.sha256) return { orphaned: false };
        return { orphaned: true };
      }),
    page: (prefix, after) => {
      const start = after ? versionKey(bucket, after.key, after.sequence) : objectPrefix(bucket, prefix);
      return range(start, above(objectPrefix(bucket, prefix)), PAGE, after !== undefined);
    },
  };
};
