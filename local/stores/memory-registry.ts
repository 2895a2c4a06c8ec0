import type { Item, Registry } from '../../lambdas/stores/registry.ts';
import { type Table, tableRegistry } from './table-registry.ts';
import { compareUtf8 } from './utf8-order.ts';

/** Partition key -> sort key -> item. Items are kept as JSON, so that no caller can change one through a reference. */
export type Partitions = Map<string, Map<string, string>>;

export const copyOfPartitions = (partitions: Partitions): Partitions =>
  new Map([...partitions].map(([pk, items]) => [pk, new Map(items)]));

const memoryTable = (partitions: Partitions): Table => {
  return {
    get: ({ pk, sk }) => {
      const text = partitions.get(pk)?.get(sk);
      return text === undefined ? undefined : (JSON.parse(text) as Item);
    },
    range: (pk, prefix, reverse, limit) => {
      const found = [...(partitions.get(pk) ?? [])].filter(([sk]) => sk.startsWith(prefix));
      found.sort(([a], [b]) => (reverse ? compareUtf8(b, a) : compareUtf8(a, b)));
      return found.slice(0, limit).map(([, text]) => JSON.parse(text) as Item);
    },
    put: (item) => {
      const partition = partitions.get(item.pk) ?? new Map<string, string>();
      partitions.set(item.pk, partition.set(item.sk, JSON.stringify(item)));
    },
    delete: ({ pk, sk }) => {
      partitions.get(pk)?.delete(sk);
    },
    // One thread and no await inside, so the work is atomic; it writes only after every check.
    transaction: (work) => work(),
  };
};

/** A registry in memory, for simulation and tests: no I/O, no clock, no randomness. */
export const memoryRegistry = (partitions: Partitions = new Map()): Registry =>
  tableRegistry(memoryTable(partitions));
