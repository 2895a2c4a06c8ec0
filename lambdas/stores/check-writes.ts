import { type Attribute, type Item, type Key, MAX_WRITES, type Write } from './registry.ts';

/** DynamoDB takes 2048 and 1024 bytes, LMDB 1978 for both together. All stores keep the limit that all can hold. */
const MAX_KEY_BYTES = 900;
/** The limit of DynamoDB. It is measured on JSON, which is longer than DynamoDB's own form of nearly every item. */
const MAX_ITEM_BYTES = 400 * 1024;
const MAX_TRANSACTION_BYTES = 4 * 1024 * 1024;

/** The key of a write. */
export const keyOf = (write: Write): Key => {
  if ('put' in write) return write.put;
  return 'delete' in write ? write.delete : write.check;
};

/** One text per key, different for different keys. */
export const keyText = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

/** Throws unless both parts have 1 to 900 bytes of UTF-8. */
export const checkKey = ({ pk, sk }: Key): void => {
  for (const [name, value] of Object.entries({ pk, sk })) {
    const bytes = Buffer.byteLength(value);
    if (bytes === 0 || bytes > MAX_KEY_BYTES)
      throw new Error(`${name} must have 1 to ${MAX_KEY_BYTES} bytes, not ${bytes}: ${value.slice(0, 80)}.`);
  }
};

/** Throws for values that one of the stores cannot keep unchanged: undefined, NaN, infinities, unsafe integers. */
const checkAttribute = (path: string, value: Attribute | undefined): void => {
  if (value === undefined) throw new Error(`Attribute ${path} is undefined: leave it out.`);
  if (typeof value === 'number' && (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER))
    throw new Error(`Attribute ${path} must be a finite number of at most 2^53 - 1, not ${value}.`);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) checkAttribute(`${path}.${name}`, inner);
};

/** Throws if an item cannot be stored. Returns its size. */
const checkItem = (item: Item): number => {
  checkAttribute(`of ${item.pk} ${item.sk}`, item);
  const bytes = Buffer.byteLength(JSON.stringify(item));
  if (bytes > MAX_ITEM_BYTES)
    throw new Error(`Item ${item.pk} ${item.sk} has ${bytes} bytes; at most ${MAX_ITEM_BYTES} fit.`);
  return bytes;
};

/** Throws if DynamoDB would not take a transaction: too many writes, a key twice, or an item that cannot be stored. */
export const checkWrites = (writes: readonly Write[]): void => {
  if (writes.length > MAX_WRITES)
    throw new Error(`A transaction takes at most ${MAX_WRITES} writes, not ${writes.length}.`);
  const seen = new Set<string>();
  let total = 0;
  for (const write of writes) {
    const key = keyOf(write);
    checkKey(key);
    if (seen.has(keyText(key))) throw new Error(`Key ${key.pk} ${key.sk} is twice in one transaction.`);
    seen.add(keyText(key));
    if ('put' in write) total += checkItem(write.put);
  }
  if (total > MAX_TRANSACTION_BYTES)
    throw new Error(`A transaction takes at most ${MAX_TRANSACTION_BYTES} bytes, not ${total}.`);
};
