export const LF = 0x0a;
export const CR = 0x0d;
export const QUOTE = 0x22;

/** Parts as one array. */
export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const filled = parts.filter((part) => part.length > 0);
  if (filled.length === 1) return filled[0] as Uint8Array;
  const all = new Uint8Array(filled.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of filled) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** All yielded chunks as one array. */
export const bytesOf = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  return joined(parts);
};

/** Thrown if bytes that must be UTF-8 are not. */
export class NotUtf8 extends Error {}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes of whole characters as text, a byte order mark kept as a character; throws NotUtf8. */
export const utf8Text = (bytes: Uint8Array): string => {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw new NotUtf8('The bytes are not UTF-8.', { cause: error });
  }
};
