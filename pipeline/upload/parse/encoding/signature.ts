/** Kinds of file that are not CSV, recognised by their first bytes; the file's name does not matter. */
export type Signature =
  | 'zip/xlsx'
  | 'xls'
  | 'gzip'
  | 'pdf'
  | 'html/xml'
  | 'image'
  | 'rtf'
  | '7z'
  | 'rar'
  | 'json';

const SIGNATURES: readonly (readonly [Signature, readonly number[]])[] = [
  ['zip/xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['zip/xlsx', [0x50, 0x4b, 0x05, 0x06]],
  ['zip/xlsx', [0x50, 0x4b, 0x07, 0x08]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
];

/** Number of first bytes that signatureOf needs. */
export const SIGNATURE_BYTES = 512;

/** The kind of a file by its first bytes, or undefined if it may be CSV. */
export const signatureOf = (head: Uint8Array): Signature | undefined => {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (found) return found[0];
  // Bytes as Latin-1 are enough to see a tag, with or without a BOM or UTF-16's NULs before it.
  const text = Array.from(head, (byte) => String.fromCharCode(byte))
    .join('')
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)?\s*/, '');
  if (/^<[!?a-z]/i.test(text)) return 'html/xml';
  return /^(\{\s*["}]|\[\s*[[{"])/.test(text) ? 'json' : undefined;
};
