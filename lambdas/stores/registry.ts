/** The values of an item. Decimals are text. An absent attribute is left out; it is never undefined. */
export type Attribute =
  | string
  | number
  | boolean
  | null
  | readonly Attribute[]
  | { readonly [name: string]: Attribute };

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export type Item = Key & { readonly [name: string]: Attribute };

/** A condition on the item that has the key now. */
export type Condition =
  /** No item has the key. */
  | { readonly absent: true }
  /** An item has the key and its attribute is this. */
  | { readonly attribute: string; readonly equals: string | number };

export type Write =
  | { readonly put: Item; readonly when?: Condition }
  | { readonly delete: Key; readonly when?: Condition }
  | { readonly check: Key; readonly when: Condition };

export interface QueryOptions {
  /** Only sort keys that start with this. */
  readonly prefix?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
}

/** The most items that one request reads (DynamoDB's own limit); `getMany` makes as many requests as it needs. */
export const MAX_READS = 100;

/** The most writes that one transaction takes (DynamoDB's own limit). */
export const MAX_WRITES = 100;

/**
 * The table: items by partition and sort key, reads always strongly consistent, writes all or nothing.
 * Twins: DynamoDB (aws/), LMDB on disk (local/stores/), memory (local/stores/); one contract suite holds over
 * all of them (test/lambdas/stores/).
 */
export interface Registry {
  get(key: Key): Promise<Item | undefined>;
  /**
   * Reads any number of items, in the order of the keys; `undefined` for a key without an item.
   * @param only the attributes to read beside the key; all if absent
   */
  getMany(keys: readonly Key[], only?: readonly string[]): Promise<readonly (Item | undefined)[]>;
  /** The items of a partition, by sort key (UTF-8 byte order). */
  query(pk: string, options?: QueryOptions): Promise<readonly Item[]>;
  /**
   * Writes at most MAX_WRITES items with distinct keys, all or nothing. Returns false if a condition did not hold. If an
   * answer was lost, the retry may return false although the write happened: the caller must read and compare.
   */
  write(writes: readonly Write[]): Promise<boolean>;
}
