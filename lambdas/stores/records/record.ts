import type { Stored, StoredFormat } from '../../../schemas/model/stored-format.ts';
import type { Item, Key } from '../registry.ts';

/** Reads a record from an item, in whatever format it was written; undefined where there is no item. */
export const recordOf = <T>(format: StoredFormat<T>, item: Item | undefined): T | undefined => {
  if (!item) return undefined;
  const { pk, sk, ...record } = item;
  return format.read(record, `${pk} ${sk}`);
};

/** Reads the records of a list of items, without those that are absent. */
export const recordsOf = <T>(format: StoredFormat<T>, items: readonly (Item | undefined)[]): readonly T[] =>
  items.flatMap((item) => recordOf(format, item) ?? []);

/** The item of a record, with the number of its format. */
export const itemOf = <T>(format: StoredFormat<T>, key: Key, record: Stored<T>): Item => ({
  ...format.write(record),
  ...key,
});
