import { CR, LF } from '../bytes.ts';
import { endOfRecord, type RecordEnd, type RecordFault } from './record.ts';

/** A record, or a record that is skipped because its quotes are wrong; that one ends at its first line end, even inside quotes. */
export interface FoundRecord extends RecordEnd {
  readonly fault?: Exclude<RecordFault, 'more'>;
}

/** Rules for the end of a record; they are the same everywhere in a file. */
export interface RecordRules {
  readonly delimiter: number;
  /** Bytes of the longest record. */
  readonly longest: number;
}

/**
 * The record that starts at `from`. It depends only on the bytes up to `longest` after its start, so that readers with
 * more or fewer bytes in memory agree. `more`: the bytes end too early to know; `final`: no bytes follow.
 */
export const nextRecord = (
  bytes: Uint8Array,
  from: number,
  { delimiter, longest }: RecordRules,
  final: boolean,
): FoundRecord | 'more' | 'too-long' => {
  const most = longest + 1;
  const isCut = bytes.length - from > most;
  const seen = isCut ? bytes.subarray(0, from + most) : bytes;
  const isFinal = final && !isCut;
  const end = endOfRecord(seen, from, delimiter, isFinal);
  const found =
    typeof end !== 'string' ? end : end === 'more' ? undefined : leftOut(seen, from, end, isFinal);
  return found ?? (seen.length - from === most ? 'too-long' : 'more');
};

/** A faulty record up to the first line end, so that the next line starts afresh. */
const leftOut = (
  bytes: Uint8Array,
  from: number,
  fault: Exclude<RecordFault, 'more'>,
  final: boolean,
): FoundRecord | undefined => {
  let end = from;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
  const isShort = end === bytes.length || (end + 1 === bytes.length && bytes[end] === CR);
  if (isShort && !final) return undefined;
  const eol = end === bytes.length ? 0 : bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1;
  return { end, eol, inner: 0, fault };
};
