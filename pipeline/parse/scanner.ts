import { CR, joined, LF, utf8Text } from './bytes.ts';
import { endOfRecord, type RecordFault } from './record.ts';

export type LineEnd = '\n' | '\r\n' | '\r';

/** Reads records whole that it is certain of, cells and all, before anybody else looks at them. */
export interface RecordScan {
  /**
   * The index of the LF that ends the record at `from`, its values kept in the order of such calls; -1 where
   * anything about the record is in doubt, and nothing is kept.
   */
  readonly read: (bytes: Uint8Array, from: number) => number;
}

/** Consecutive records by the scanner's own count, and the text of those that no scan has read. */
export interface Block {
  readonly count: number;
  /** The records to be read, `newline` between them. */
  readonly text: string;
  /** Their indexes in the block; absent where they are all of it. */
  readonly at?: readonly number[];
  readonly newline: LineEnd;
  /** Physical line of the first record. */
  readonly line: number;
  /** Lines of all records; absent where each record is one line. */
  readonly lines?: readonly number[];
  /** Index of the first record in the file; the header is 0. */
  readonly record: number;
}

export interface Broken {
  readonly fault: Exclude<RecordFault, 'more'> | 'too-long';
  readonly line: number;
  readonly record: number;
}

export interface ScannerOptions {
  /** One byte. */
  readonly delimiter: string;
  /** Physical line of the first byte. */
  readonly line: number;
  /** Bytes of the longest record; a longer one ends the scan. */
  readonly longest: number;
  readonly onBlock: (block: Block) => void;
  readonly onBroken: (broken: Broken) => void;
}

export interface Scanner {
  /** More bytes, of whole or cut characters. */
  readonly push: (bytes: Uint8Array) => void;
  /** Cuts what has come into blocks, once it is worth it; no more than `most` records. */
  readonly cut: (most?: number) => void;
  /** How many records were cut, broken ones too. */
  readonly records: () => number;
  /** From here on, records are shown to a scan first. */
  readonly readBy: (scan: RecordScan) => void;
  /** The bytes are over; tells the line ends that were seen. */
  readonly end: () => LineEnds;
}

export interface LineEnds {
  /** The kinds seen outside quotes and the first line that each ends, in the order met. */
  readonly seen: ReadonlyMap<LineEnd, number>;
  readonly finalNewline: boolean;
  readonly lastLine: number;
}

const BLOCK = 64 * 1024;

/**
 * Cuts UTF-8 into blocks of whole records, quote-aware, and counts the records. A broken record is left out. Throws
 * NotUtf8 where the text of a block is not.
 */
export const createScanner = ({
  delimiter,
  longest,
  onBlock,
  onBroken,
  ...start
}: ScannerOptions): Scanner => {
  const delimiterByte = delimiter.charCodeAt(0);
  const seen = new Map<LineEnd, number>();
  let scan: RecordScan | undefined;
  let room = new Uint8Array(2 * BLOCK); // one for all bytes: new ones for every chunk would cost more than the scan
  let used = 0;
  let looked = 0; // bytes in `room` that the last cut left, having seen them all
  let bytes = room.subarray(0, 0); // what is being cut
  let line = start.line;
  let record = 0;
  let stopped = false;
  let lastSeen: LineEnd | undefined;
  // The block that is being gathered: its records, and where in `bytes` those are that are to be read.
  let count = 0;
  let size = 0;
  let newline: LineEnd = '\n';
  let firstLine = 0;
  let lines: number[] | undefined;
  let at: number[] = [];
  let parts: Uint8Array[] = [];

  const flush = () => {
    if (count === 0) return;
    const between = new TextEncoder().encode(newline);
    const text = utf8Text(joined(parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]))));
    const block = { count, text, newline, line: firstLine, record: record - count };
    onBlock({ ...block, ...(lines && { lines }), ...(at.length < count && { at }) });
    count = 0;
    size = 0;
    lines = undefined;
    at = [];
    parts = [];
  };

  /** Counts a record of `inner` + 1 lines; one that is to be read is given as its bytes. */
  const take = (length: number, eol: LineEnd | undefined, inner: number, unread?: Uint8Array) => {
    if (count > 0 && eol !== undefined && eol !== newline) flush();
    if (count === 0) {
      firstLine = line;
      if (eol) newline = eol;
    }
    if (unread) {
      at.push(count);
      parts.push(unread);
    }
    if (inner > 0 && !lines) lines = Array.from({ length: count }, (_, i) => firstLine + i);
    lines?.push(line);
    line += inner;
    if (eol && eol !== lastSeen && !seen.has(eol)) seen.set(eol, line);
    lastSeen = eol;
    count++;
    record++;
    line++;
    size += length;
    if (size >= BLOCK) flush();
  };

  /** Leaves the record at `pos` out up to the first line end, so that the next line starts afresh; -1: more bytes are needed. */
  const skip = (pos: number, fault: Broken['fault'], final: boolean): number => {
    let at = pos;
    while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
    if (!final && (at === bytes.length || (at + 1 === bytes.length && bytes[at] === CR))) return -1;
    flush();
    onBroken({ fault, line, record });
    record++;
    line++;
    return at + (bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1);
  };

  const cut = (final: boolean, most = Number.POSITIVE_INFINITY) => {
    bytes = room.subarray(0, used);
    const last = record + most;
    let pos = 0;
    while (pos < bytes.length && record < last) {
      const lf = scan ? scan.read(bytes, pos) : -1;
      if (lf !== -1) {
        take(lf - pos, bytes[lf - 1] === CR ? '\r\n' : '\n', 0);
        pos = lf + 1;
        continue;
      }
      const end = endOfRecord(bytes, pos, delimiterByte, final);
      if (typeof end === 'string') {
        const next = end === 'more' ? -1 : skip(pos, end, final);
        if (next !== -1) {
          pos = next;
          continue;
        }
        if (bytes.length - pos <= longest) break;
        flush();
        onBroken({ fault: 'too-long', line, record });
        stopped = true;
        pos = used;
        break;
      }
      const eol = end.eol === 0 ? undefined : end.eol === 2 ? '\r\n' : bytes[end.end] === CR ? '\r' : '\n';
      take(end.end - pos, eol, end.inner, bytes.subarray(pos, end.end));
      pos = end.end + Math.max(end.eol, 1);
    }
    flush();
    room.copyWithin(0, pos, used);
    used -= pos;
    looked = record === last ? 0 : used;
  };

  return {
    push(chunk) {
      if (stopped) return;
      if (used + chunk.length > room.length) {
        const larger = new Uint8Array(2 * (used + chunk.length));
        larger.set(room.subarray(0, used));
        room = larger;
      }
      room.set(chunk, used);
      used += chunk.length;
    },
    cut(most) {
      if (!stopped && (used - looked >= BLOCK || (most !== undefined && looked === 0))) cut(false, most);
    },
    records: () => record,
    readBy(given) {
      scan = given;
    },
    end() {
      if (!stopped) cut(true);
      return { seen, finalNewline: lastSeen !== undefined, lastLine: line - 1 };
    },
  };
};
