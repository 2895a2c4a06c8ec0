import type { Expected } from '../../../../schemas/model/expected.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { joined } from '../bytes.ts';
import { type Limits, tooLarge } from '../limits.ts';
import { SIGNATURE_BYTES, signatureOf } from './signature.ts';
import { firstInvalid, unfinished } from './utf8.ts';
import { fitsWindows1252 } from './windows-1252.ts';

/** Yields a file's bytes in chunks of any size, from the start at every call. */
export type Open = () => AsyncIterable<Uint8Array>;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The result of probing a file; without an encoding the file cannot be read further. */
export interface Probe {
  readonly encoding?: Encoding;
  readonly findings: readonly Finding[];
}

const CSV: Expected = { kind: 'csv-with-header' };
const UTF8: Expected = { kind: 'utf-8' };

/** Whether a file may be UTF-8, by its first bytes: they show no other kind of file, and no UTF-16. */
export const mayBeUtf8 = async (open: Open): Promise<boolean> => {
  const start = await headOf(open);
  return !signatureOf(start) && !looksUtf16WithoutBom(start) && !utf16Of(start);
};

/** The kind of file, its size, its encoding and whether it is empty. Reads the whole file, up to the limit. */
export const probe = async (open: Open, limits: Limits): Promise<Probe> => {
  const start = await headOf(open);
  const kind = signatureOf(start);
  if (kind) return { findings: [finding('file/not-csv', CSV, { detail: { kind } })] };
  if (looksUtf16WithoutBom(start)) return { findings: [finding('file/encoding', UTF8)] };
  const utf16 = utf16Of(start);
  const read = await decodesAs(open, utf16 ?? 'utf-8', limits.bytes);
  if (!read) return { findings: [tooLarge(limits)] };
  return utf16 ? utf16Probe(utf16, read) : utf8Probe(read, () => every(open, limits.bytes, fitsWindows1252));
};

const utf16Probe = (encoding: Encoding, { invalid, blank }: Reading): Probe => {
  if (invalid) return { findings: [finding('file/encoding', UTF8, { detail: {} })] };
  return blank
    ? { findings: [finding('file/empty', CSV)] }
    : { encoding, findings: [finding('file/utf-16', UTF8)] };
};

/** The result for a file that has been read to its end as UTF-8. */
export const utf8Probe = async (
  { invalid, blank, offset, wide, cut }: Reading,
  isWindows1252: () => Promise<boolean> | boolean,
): Promise<Probe> => {
  if (!invalid)
    return blank ? { findings: [finding('file/empty', CSV)] } : { encoding: 'utf-8', findings: [] };
  const detail = offset === undefined ? {} : { offset };
  // A file with other UTF-8 characters, or one cut inside a character, is damaged UTF-8 and not windows-1252.
  const guess = !wide && !cut && (await isWindows1252());
  if (!guess) return { findings: [finding('file/encoding', UTF8, { detail })] };
  return {
    encoding: 'windows-1252',
    findings: [finding('file/encoding-guessed', UTF8, { detail: { ...detail, encoding: 'windows-1252' } })],
  };
};

const headOf = async (open: Open): Promise<Uint8Array> => {
  const head = new Uint8Array(SIGNATURE_BYTES);
  let length = 0;
  for await (const chunk of open()) {
    const part = chunk.subarray(0, SIGNATURE_BYTES - length);
    head.set(part, length);
    length += part.length;
    if (length === SIGNATURE_BYTES) break;
  }
  return head.subarray(0, length);
};

const utf16Of = (head: Uint8Array): Encoding | undefined => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
};

/** A quarter of the first bytes are NUL: characters of two bytes without a mark that gives their order. */
const looksUtf16WithoutBom = (head: Uint8Array): boolean =>
  !utf16Of(head) && head.filter((byte) => byte === 0).length * 4 > head.length;

/** The result of reading bytes in an encoding. */
export interface Reading {
  /** They hold nothing but white space, delimiters and quotes. */
  readonly blank: boolean;
  /** They hold characters beyond ASCII; for UTF-8 only. */
  readonly wide: boolean;
  /** Some bytes are not valid in the encoding. */
  readonly invalid?: true;
  /** UTF-8 only: offset of the first invalid sequence. */
  readonly offset?: number;
  /** The bytes end inside a character. */
  readonly cut?: true;
}

/** Reads bytes in an encoding; the first byte must start a character. */
export const reading = (encoding: Encoding) => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const isUtf8 = encoding === 'utf-8';
  let blank = true;
  let wide = false;
  let total = 0;
  let rest: Uint8Array = new Uint8Array(0); // bytes of a character that the last chunk has only in part
  let invalid: Reading | undefined;
  return {
    /** Reads a chunk. False if its bytes are not valid in the encoding; the caller may then stop. */
    take(chunk: Uint8Array): boolean {
      try {
        const decoded = decoder.decode(chunk, { stream: true });
        if (blank && /[^\s;,"]/.test(decoded)) blank = false;
        if (isUtf8 && (rest.length > 0 || decoded.length !== chunk.length)) {
          const bytes = joined([rest, chunk]);
          rest = bytes.slice(bytes.length - unfinished(bytes));
          wide ||= decoded.length !== bytes.length - rest.length;
        }
        total += chunk.length;
        return true;
      } catch {
        const bytes = joined([rest, chunk]);
        const at = isUtf8 ? firstInvalid(bytes) : 0;
        wide ||= isUtf8 && bytes.subarray(0, at).some((byte) => byte > 0x7f);
        invalid = { blank, wide, invalid: true, ...(isUtf8 && { offset: total - rest.length + at }) };
        return false;
      }
    },
    /** The result; call it after the last chunk, or after `take` returned false. */
    end(): Reading {
      if (invalid) return invalid;
      try {
        decoder.decode();
        return { blank, wide };
      } catch {
        return { blank, wide, invalid: true, cut: true, ...(isUtf8 && { offset: total - rest.length }) };
      }
    },
  };
};

/** Undefined: there are more bytes than the limit. */
const decodesAs = async (open: Open, encoding: Encoding, limit: number): Promise<Reading | undefined> => {
  const { take, end } = reading(encoding);
  let total = 0;
  for await (const chunk of open()) {
    total += chunk.length;
    if (total > limit) return undefined;
    if (!take(chunk)) break;
  }
  return end();
};

const every = async (open: Open, limit: number, holds: (bytes: Uint8Array) => boolean): Promise<boolean> => {
  let total = 0;
  for await (const chunk of open()) {
    total += chunk.length;
    if (total > limit || !holds(chunk)) return false;
  }
  return true;
};
