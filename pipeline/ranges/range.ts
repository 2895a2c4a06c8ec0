import type { Limits } from '../upload/parse/limits.ts';
import { longestRecord } from '../upload/parse/table/table-scanner.ts';

/** Bytes of a file, from `from` up to but not including `to`. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Yields the bytes of a range in chunks of any size. */
export type OpenRange = (range: ByteRange) => AsyncIterable<Uint8Array>;

/** The bytes of a part of a file, and where the part is. */
export interface Window {
  readonly bytes: Uint8Array;
  /** Offset in the file of the first one. */
  readonly at: number;
  /** The file ends with them. */
  readonly final: boolean;
}

/** A file's size cut into ranges of so many bytes; the last one may be shorter. */
export const rangesOf = (size: number, bytes: number): readonly ByteRange[] =>
  Array.from({ length: Math.ceil(size / bytes) }, (_, i) => ({
    from: i * bytes,
    to: Math.min(size, (i + 1) * bytes),
  }));

/** Bytes of the longest character of UTF-8 but one. */
const CHARACTER = 3;

/** What has to be read to know how the records that begin in a range end, and the characters at its borders. */
export const around = ({ from, to }: ByteRange, size: number, limits: Limits): ByteRange => ({
  from: Math.max(0, from - 1),
  to: Math.min(size, to + Math.max(longestRecord(limits) + 1, CHARACTER)),
});
