import { CR, LF } from './bytes.ts';
import { endOfRecord, type RecordEnd, type RecordFault } from './record.ts';

/** A record, or one that is left out because its quotes are wrong: up to its first line end, whatever that stands in. */
export interface FoundRecord extends RecordEnd {
  readonly fault?: Exclude<RecordFault, 'more'>;
}

/** What ends a record whatever bytes come before and after it. */
export interface RecordRules {
  readonly delimiter: number;
  /** Bytes of the longest record. */
  readonly longest: number;
}

/**
 * The record that starts at `from`. It is told by the bytes up to `longest` after its start and no others, so that
 * readers who have more or fewer bytes at hand agree. `more`: the bytes end before it is known; `final`: no bytes follow.
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
