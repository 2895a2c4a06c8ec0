import { CR, joined, utf8Text } from './bytes.ts';
import { nextRecord } from './next-record.ts';
import type { RecordFault } from './record.ts';

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
  /** Index of the first record in the file; 0, the header's, where it is absent. */
  readonly record?: number;
  /** How many records are read; the bytes after them only say how they end. Absent: all. */
  readonly records?: number;
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
  /** Index of the next record: how many records there are before it, broken ones too. */
  readonly records: () => number;
  /** From here on, records are shown to a scan first. */
  readonly readBy: (scan: RecordScan) => void;
  /** The bytes are over; tells the line ends that were seen. */
  readonly end: () => LineEnds;
}

export interface LineEnds {
  /** The kinds seen outside quotes and the first line that each ends, in the order met. */
  readonly seen: ReadonlyMap<LineEnd, number>;
  /** Whether the last record that was read has a line end; undefined where none was read. */
  readonly finalNewline: boolean | undefined;
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
  const rules = { delimiter: delimiter.charCodeAt(0), longest };
  const seen = new Map<LineEnd, number>();
  let scan: RecordScan | undefined;
  let room = new Uint8Array(2 * BLOCK); // one for all bytes: new ones for every chunk would cost more than the scan
  let used = 0;
  let looked = 0; // bytes in `room` that the last cut left, having seen them all
  let bytes = room.subarray(0, 0); // what is being cut
  let line = start.line;
  let record = start.record ?? 0;
  const end = record + (start.records ?? Number.POSITIVE_INFINITY);
  let stopped = false;
  let taken = false;
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
    taken = true;
    count++;
    record++;
    line++;
    size += length;
    if (size >= BLOCK) flush();
  };

  const leaveOut = (fault: Broken['fault']) => {
    flush();
    onBroken({ fault, line, record });
  };

  const cut = (final: boolean, most = Number.POSITIVE_INFINITY) => {
    bytes = room.subarray(0, used);
    const last = Math.min(end, record + most);
    let pos = 0;
    while (pos < bytes.length && record < last) {
      const lf = scan ? scan.read(bytes, pos) : -1;
      if (lf !== -1) {
        take(lf - pos, bytes[lf - 1] === CR ? '\r\n' : '\n', 0);
        pos = lf + 1;
        continue;
      }
      const found = nextRecord(bytes, pos, rules, final);
      if (found === 'more') break;
      if (found === 'too-long') {
        leaveOut(found);
        stopped = true;
        pos = used;
        break;
      }
      if (found.fault) {
        leaveOut(found.fault);
        record++;
        line++;
      } else {
        const eol =
          found.eol === 0 ? undefined : found.eol === 2 ? '\r\n' : bytes[found.end] === CR ? '\r' : '\n';
        take(found.end - pos, eol, found.inner, bytes.subarray(pos, found.end));
      }
      pos = found.end + Math.max(found.eol, 1);
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
      return { seen, finalNewline: taken ? lastSeen !== undefined : undefined, lastLine: line - 1 };
    },
  };
};
