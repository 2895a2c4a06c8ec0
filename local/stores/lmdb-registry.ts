import type { Database } from 'lmdb';
import type { Item, Registry } from '../../lambdas/stores/registry.ts';
import { above, itemKey } from './lmdb-keys.ts';
import { type Table, tableRegistry } from './table-registry.ts';

const lmdbTable = (db: Database<Item, Buffer>): Table => {
  // A read transaction may live through one turn of the event loop; other processes write meanwhile.
  const fresh = () => {
    db.resetReadTxn();
    return db;
  };
  return {
    get: ({ pk, sk }) => fresh().get(itemKey(pk, sk)),
    range: (pk, prefix, reverse, limit) => {
      const low = itemKey(pk, prefix);
      const high = above(low);
      const bounds = reverse ? { start: high, end: low, inclusiveEnd: true } : { start: low, end: high };
      const count = Number.isFinite(limit) ? { limit } : {};
      return [...fresh().getRange({ ...bounds, ...count, reverse })].map(({ value }) => value);
    },
    put: (item) => db.putSync(itemKey(item.pk, item.sk), item),
    delete: ({ pk, sk }) => {
      db.removeSync(itemKey(pk, sk));
    },
    transaction: (work) => db.childTransaction(work),
  };
};

/** The registry on disk, in a database of the environment that `openEnvironment` opens. */
export const lmdbRegistry = (db: Database<Item, Buffer>): Registry => tableRegistry(lmdbTable(db));
