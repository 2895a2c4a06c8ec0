import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import type { ObjectLocation, ObjectStore, PutOptions, StoredObject } from '../../stores/object-store.ts';

/** Writes an immutable object. If it exists already, its bytes must be the same. */
export const putOnce = (
  store: ObjectStore,
  key: string,
  body: Uint8Array,
  options: Omit<PutOptions, 'when'>,
): Promise<void> => once(store, key, sha256(body), (when) => store.put(key, body, { ...options, when }));

/** Copies an object whose digest is known to an immutable one. If that exists already, its bytes must be the same. */
export const copyOnce = (
  store: ObjectStore,
  from: ObjectLocation & { readonly sha256: string },
  key: string,
  options: Omit<PutOptions, 'when'>,
): Promise<void> => once(store, key, from.sha256, (when) => store.copy(from, key, { ...options, when }));

const once = async (
  store: ObjectStore,
  key: string,
  digest: string,
  write: (when: 'absent') => Promise<StoredObject | undefined>,
): Promise<void> => {
  if (await write('absent')) return;
  const present = await store.get(key);
  if (!present || sha256(await bytesOf(present.body)) !== digest)
    throw new Error(`The immutable object ${key} exists with other bytes.`);
};
