import type { ListedVersion, ObjectStore, SignedPut } from '../../../../lambdas/stores/object-store.ts';
import { bytesOf } from '../../../../pipeline/upload/parse/bytes.ts';

/** A store with no objects under the prefixes that the suite makes, and a way to send a presigned request. */
export interface ObjectStoreUnderTest {
  readonly store: ObjectStore;
  /** The status of the answer. */
  send(request: SignedPut, body: Uint8Array): Promise<number>;
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let made = 0;
/** A prefix that no other case has used; a real bucket keeps what former runs left. */
export const fresh = (): string => `case-${Date.now()}-${++made}/`;

export const allOf = async (listing: AsyncIterable<ListedVersion>): Promise<ListedVersion[]> => {
  const found: ListedVersion[] = [];
  for await (const version of listing) found.push(version);
  return found;
};

export const textOf = async (
  store: ObjectStore,
  key: string,
  versionId?: string,
): Promise<string | undefined> => {
  const object = await store.get(key, versionId);
  return object && new TextDecoder().decode(await bytesOf(object.body));
};

export const present = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('Expected a value.');
  return value;
};
