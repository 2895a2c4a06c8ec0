import { CR, joined, utf8Text } from '../bytes.ts';
import { nextRecord } from './next-record.ts';
import type { RecordFault } from './record.ts';

export type LineEnd = '\n' | '\r\n' | '\r';

/** A fast reader. It reads the records that it is certain of, with their cells, before the slow readers. */
export interface RecordScan {
  /**
   * The index of the LF that ends the record at `from`; its values are kept in the order of the calls. -1 if anything
   * about the record is in doubt; then nothing is kept.
   */
  readonly read: (bytes: Uint8Array, from: number) => number;
}

/** Consecutive records, counted by the scanner, and the text of the records that no scan has read. */
export interface Block {
  readonly count: number;
  /** The records to be read, `newline` between them. */
  readonly text: string;
  /** Their indexes in the block; absent if the block has no other records. */
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
  /** The number of records to read; later bytes only show where the last one ends. Absent: all. */
  readonly records?: number;
  /** Bytes of the longest record; a longer one ends the scan. */
  readonly longest: number;
  readonly onBlock: (block: Block) => void;
  readonly onBroken: (broken: Broken) => void;
}

export interface Scanner {
  /** Adds bytes; a character may be cut at their end. */
  readonly push: (bytes: Uint8Array) => void;
  /** Cuts the bytes so far into blocks, if there are enough of them; at most `most` records. */
  readonly cut: (most?: number) => void;
  /** Index of the next record: the number of records before it, with the broken ones. */
  readonly records: () => number;
  /** Later records go through this scan first. */
  readonly readBy: (scan: RecordScan) => void;
  /** Call it after the last byte; returns the line ends of the file. */
  readonly end: () => LineEnds;
}

export interface LineEnds {
  /** The kinds of line ends outside quotes, in file order, each with the first line that it ends. */
  readonly seen: ReadonlyMap<LineEnd, number>;
  /** Whether the last record has a line end; undefined if there was no record. */
  readonly finalNewline: boolean | undefined;
  readonly lastLine: number;
}

const BLOCK = 64 * 1024;

/**
 * Cuts UTF-8 into blocks of whole records, quote-aware, and counts the records. It skips broken records. Throws
 * NotUtf8 if the text of a block is not UTF-8.
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
  let room = new Uint8Array(2 * BLOCK); // one buffer for all bytes: a new one for every chunk would cost more than the scan
  let used = 0;
  let looked = 0; // bytes in `room` that the last cut left over and need not be scanned again
  let bytes = room.subarray(0, 0); // what is being cut
  let line = start.line;
  let record = start.record ?? 0;
  const end = record + (start.records ?? Number.POSITIVE_INFINITY);
  let stopped = false;
  let taken = false;
  let lastSeen: LineEnd | undefined;
  // The block that is being gathered: its records, and where in `bytes` the unread ones are.
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

  /** Counts a record of `inner` + 1 lines; the caller gives the bytes if no scan has read the record. */
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
