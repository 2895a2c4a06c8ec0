/** What an item may hold. Decimals are text; absent attributes are left out, never undefined. */
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
   * In the order of the keys; `undefined` where there is no item. Any number of keys.
   * @param only the attributes to read beside the key; all unless told
   */
  getMany(keys: readonly Key[], only?: readonly string[]): Promise<readonly (Item | undefined)[]>;
  /** Items of a partition by sort key (UTF-8 byte order). */
  query(pk: string, options?: QueryOptions): Promise<readonly Item[]>;
  /**
   * At most MAX_WRITES writes on distinct keys, all or nothing. False when a condition did not hold. After a
   * lost answer a retry may say false for a write that did happen: the caller reads and compares.
   */
  write(writes: readonly Write[]): Promise<boolean>;
}
