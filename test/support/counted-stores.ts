import type { Context } from '../../lambdas/runtime/context.ts';
import type { ObjectStore } from '../../lambdas/stores/object-store.ts';
import type { Registry } from '../../lambdas/stores/registry.ts';

/** The calls of a store. Bytes of objects are their bodies; of items their JSON. */
export interface Count {
  calls: number;
  read: number;
  written: number;
}

/** By store and by what a call was about: `public put data.csv`, `table query SLOT`. */
export type Counts = Map<string, Count>;

type Stores = Pick<Context, 'registry' | 'privateBucket' | 'publicBucket'>;

/** The same stores, with every call counted. Caches by store treat them as new stores, as in a cold process. */
export const countedStores = (
  { registry, privateBucket, publicBucket }: Stores,
  counts: Counts,
): Required<Stores> => ({
  registry: countedTable(registry, counts),
  privateBucket: countedBucket('private', privateBucket, counts),
  publicBucket: countedBucket('public', publicBucket, counts),
});

const add = (counts: Counts, what: string, read: number, written: number): void => {
  const count = counts.get(what) ?? { calls: 0, read: 0, written: 0 };
  count.calls += 1;
  count.read += read;
  count.written += written;
  counts.set(what, count);
};

/** `datasets/cases/1.2.0/data.csv` is about `data.csv`, `accepted/cases/<digest>.jsonl` about `accepted`. */
const objectKind = (key: string): string => {
  const [folder = '', , , ...file] = key.split('/');
  if (folder === 'datasets' || folder === 'candidates') return file.at(-1) ?? key.split('/').at(-1) ?? '';
  return folder;
};

const countedBucket = (name: string, store: ObjectStore, counts: Counts): ObjectStore => ({
  bucket: store.bucket,
  async put(key, body, options) {
    add(counts, `${name} put ${objectKind(key)}`, 0, body.length);
    return store.put(key, body, options);
  },
  async copy(from, key, options) {
    add(counts, `${name} copy ${objectKind(key)}`, 0, 0);
    return store.copy(from, key, options);
  },
  async get(key, versionId, part) {
    const found = await store.get(key, versionId, part);
    const read = part ? part.to - part.from : found?.size;
    add(counts, `${name} get ${objectKind(key)}`, read ?? 0, 0);
    return found;
  },
  async head(key, versionId) {
    add(counts, `${name} head ${objectKind(key)}`, 0, 0);
    return store.head(key, versionId);
  },
  versions(prefix) {
    add(counts, `${name} list ${objectKind(prefix)}`, 0, 0);
    return store.versions(prefix);
  },
  remove: (key, versionId) => store.remove(key, versionId),
  presignPut: (key, terms) => store.presignPut(key, terms),
});

const sizeOf = (items: readonly unknown[]): number =>
  items.reduce<number>((sum, item) => sum + (item === undefined ? 0 : JSON.stringify(item).length), 0);

const itemKind = (sk: string): string => sk.split('#')[0] ?? '';

const countedTable = (table: Registry, counts: Counts): Registry => ({
  async get(key) {
    const item = await table.get(key);
    add(counts, `table get ${itemKind(key.sk)}`, sizeOf([item]), 0);
    return item;
  },
  async getMany(keys) {
    const items = await table.getMany(keys);
    add(counts, `table getMany ${itemKind(keys[0]?.sk ?? '')}`, sizeOf(items), 0);
    return items;
  },
  async query(pk, options) {
    const items = await table.query(pk, options);
    add(counts, `table query ${itemKind(options?.prefix ?? '')}`, sizeOf(items), 0);
    return items;
  },
  async write(writes) {
    const puts = writes.flatMap((write) => ('put' in write ? [write.put] : []));
    add(counts, `table write ${itemKind(puts[0]?.sk ?? '')}`, 0, sizeOf(puts));
    return table.write(writes);
  },
});
