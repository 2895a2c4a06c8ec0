import { jsonBytes } from '../../pipeline/publish/manifest/digest.ts';
import { bytesOf } from '../../pipeline/upload/parse/bytes.ts';
import type { Stored, StoredFormat } from '../../schemas/model/stored-format.ts';
import type { ObjectStore } from './object-store.ts';

/** Reads the current version of a JSON object; undefined where there is none. */
export const readStored = async <T>(
  format: StoredFormat<T>,
  store: Pick<ObjectStore, 'get'>,
  key: string,
): Promise<T | undefined> => {
  const object = await store.get(key);
  return object && storedFrom(format, await bytesOf(object.body), key);
};

/** The value that the bytes of a JSON object hold. */
export const storedFrom = <T>(format: StoredFormat<T>, bytes: Uint8Array, key: string): T =>
  format.read(JSON.parse(Buffer.from(bytes).toString('utf8')), key);

/** The bytes of a JSON object, with the number of its format. */
export const storedBytes = <T>(format: StoredFormat<T>, value: Stored<T>): Uint8Array =>
  jsonBytes(format.write(value));
