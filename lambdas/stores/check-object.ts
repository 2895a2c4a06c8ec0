import type { BytesOfObject } from './object-store.ts';

/** The limits of S3. All stores keep them, so that nothing works on a laptop and fails in the cloud. */
const MAX_KEY_BYTES = 1024;
const MAX_METADATA_BYTES = 2048;

/** Throws unless a text can be the key of an object: 1 to 1024 bytes of UTF-8, no NUL. */
export const checkObjectKey = (key: string): void => {
  const bytes = Buffer.byteLength(key);
  if (bytes === 0 || bytes > MAX_KEY_BYTES || key.includes('\0'))
    throw new Error(
      `An object key must have 1 to ${MAX_KEY_BYTES} bytes and no NUL, not ${bytes} bytes: ${JSON.stringify(key.slice(0, 80))}.`,
    );
};

/** Throws for keys that URL parsers rewrite (`a/../b` becomes `b`): a URL to them would miss the object. */
export const checkPresignableKey = (key: string): void => {
  checkObjectKey(key);
  if (key.split('/').some((segment) => segment === '.' || segment === '..'))
    throw new Error(
      `A key with a "." or ".." segment cannot be presigned, clients rewrite it: ${JSON.stringify(key)}.`,
    );
};

/** Throws if a part is empty or goes beyond the size of its object. */
export const checkPart = (key: string, size: number, { from, to }: BytesOfObject): void => {
  if (0 <= from && from < to && to <= size) return;
  throw new RangeError(`The object ${key} has ${size} bytes, not those from ${from} to ${to}.`);
};

/** Throws unless metadata can be sent as HTTP headers unchanged: lower-case names, trimmed printable ASCII. */
export const checkMetadata = (metadata: Readonly<Record<string, string>>): void => {
  let bytes = 0;
  for (const [name, value] of Object.entries(metadata)) {
    bytes += name.length + value.length;
    if (!/^[a-z0-9][a-z0-9._-]*$/.test(name))
      throw new Error(`A metadata name must be of a-z, 0-9, ".", "_" and "-", not ${JSON.stringify(name)}.`);
    if (!/^[!-~]([ -~]*[!-~])?$/.test(value))
      throw new Error(
        `Metadata ${name} must be printable ASCII without outer spaces, not ${JSON.stringify(value)}; encode it first (encodeURIComponent).`,
      );
  }
  if (bytes > MAX_METADATA_BYTES)
    throw new Error(`Metadata must not exceed ${MAX_METADATA_BYTES} bytes, not ${bytes}.`);
};
