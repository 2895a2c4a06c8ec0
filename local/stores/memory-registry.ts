import type { Item, Registry } from '../../lambdas/stores/registry.ts';
import { type Table, tableRegistry } from './table-registry.ts';
import { compareUtf8 } from './utf8-order.ts';

/** Items are kept as JSON, so that no caller can change a stored item through a reference. */
const memoryTable = (): Table => {
  const partitions = new Map<string, Map<string, string>>();
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
    // One thread and no await inside: the work is atomic as it is, and it writes only after every check.
    transaction: (work) => work(),
  };
};

/** A registry in memory, for simulation and tests: no I/O, no clock, no chance. */
export const memoryRegistry = (): Registry => tableRegistry(memoryTable());
