import { checkKey, checkWrites, keyOf } from '../../lambdas/stores/check-writes.ts';
import type { Item, Key, QueryOptions, Registry, Write } from '../../lambdas/stores/registry.ts';
import { holds } from './condition.ts';

/** The storage that a registry needs for its items. All methods are synchronous. */
export interface Table {
  get(key: Key): Item | undefined;
  /** By sort key in UTF-8 byte order; `prefix` may be empty, `limit` is at least 1. */
  range(pk: string, prefix: string, reverse: boolean, limit: number): Item[];
  put(item: Item): void;
  delete(key: Key): void;
  /** Runs reads and writes as one transaction: no one else sees or changes the table in between; durable when it returns. */
  transaction<T>(work: () => T): T | Promise<T>;
}

const pick = (item: Item, names: readonly string[]): Item => {
  const { pk, sk, ...rest } = item;
  return { pk, sk, ...Object.fromEntries(Object.entries(rest).filter(([name]) => names.includes(name))) };
};

const apply = (table: Table, write: Write): void => {
  if ('put' in write) table.put(write.put);
  else if ('delete' in write) table.delete(write.delete);
};

/** The registry's rules over any table; the embedded and the in-memory registry differ only in the table. */
export const tableRegistry = (table: Table): Registry => ({
  async get(key) {
    checkKey(key);
    return table.get(key);
  },
  async getMany(keys, only) {
    keys.forEach(checkKey);
    return keys.map((key) => {
      const item = table.get(key);
      return item && only ? pick(item, only) : item;
    });
  },
  async query(pk, { prefix = '', reverse = false, limit = Number.POSITIVE_INFINITY }: QueryOptions = {}) {
    return limit < 1 ? [] : table.range(pk, prefix, reverse, limit);
  },
  async write(writes) {
    checkWrites(writes);
    if (writes.length === 0) return true;
    return table.transaction(() => {
      if (!writes.every((write) => holds(write.when, table.get(keyOf(write))))) return false;
      for (const write of writes) apply(table, write);
      return true;
    });
  },
});
