import { endOfRecord, type RecordFault } from './record.ts';

export type LineEnd = '\n' | '\r\n' | '\r';

/** Whole records, without the last one's line end, and how many there are by the scanner's own count. */
export interface Block {
  readonly text: string;
  readonly count: number;
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
  readonly delimiter: string;
  /** Physical line of the first character. */
  readonly line: number;
  /** Characters of the longest record; a longer one ends the scan. */
  readonly longest: number;
  readonly onBlock: (block: Block) => void;
  readonly onBroken: (broken: Broken) => void;
}

export interface Scanner {
  readonly push: (text: string) => void;
  /** The text is over; tells the line ends that were seen. */
  readonly end: () => LineEnds;
}

export interface LineEnds {
  /** The kinds seen outside quotes and the first line that each ends, in the order met. */
  readonly seen: ReadonlyMap<LineEnd, number>;
  readonly finalNewline: boolean;
  readonly lastLine: number;
}

const BLOCK = 64 * 1024;

/** Cuts text into blocks of whole records, quote-aware, and counts the records. A broken record is left out. */
export const createScanner = ({
  delimiter,
  longest,
  onBlock,
  onBroken,
  ...start
}: ScannerOptions): Scanner => {
  const seen = new Map<LineEnd, number>();
  let text = ''; // what is not yet cut
  let pending: string[] = []; // what has come since
  let pendingSize = 0;
  let line = start.line;
  let record = 0;
  let stopped = false;
  let finalNewline = false;
  // The block that is being gathered: text[from, to) without its last line end.
  let from = 0;
  let to = 0;
  let count = 0;
  let newline: LineEnd = '\n';
  let firstLine = 0;
  let lines: number[] | undefined;

  const flush = () => {
    if (count === 0) return;
    const block = { text: text.slice(from, to), count, newline, line: firstLine, record: record - count };
    onBlock(lines ? { ...block, lines } : block);
    count = 0;
    lines = undefined;
  };

  const take = (start: number, end: number, eol: LineEnd | undefined, inner: number) => {
    if (count > 0 && eol !== undefined && eol !== newline) flush();
    if (count === 0) {
      from = start;
      firstLine = line;
      if (eol) newline = eol;
    }
    if (inner > 0 && !lines) lines = Array.from({ length: count }, (_, i) => firstLine + i);
    lines?.push(line);
    line += inner;
    if (eol && !seen.has(eol)) seen.set(eol, line);
    finalNewline = eol !== undefined;
    to = end;
    count++;
    record++;
    line++;
    if (to - from >= BLOCK) flush();
  };

  /** Leaves the record at `pos` out up to the first line end, so that the next line starts afresh; -1: more text is needed. */
  const skip = (pos: number, fault: Broken['fault'], final: boolean): number => {
    let at = pos;
    while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
    if (!final && (at === text.length || (at + 1 === text.length && text[at] === '\r'))) return -1;
    flush();
    onBroken({ fault, line, record });
    record++;
    line++;
    return at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);
  };

  const cut = (final: boolean) => {
    text = pending.length === 1 && text === '' ? (pending[0] as string) : text + pending.join('');
    pending = [];
    pendingSize = 0;
    let pos = 0;
    let quote = -1;
    let cr = -1;
    while (pos < text.length) {
      const found = text.indexOf('\n', pos);
      const nl = found === -1 ? text.length : found;
      if (quote < pos) quote = indexOrEnd(text, '"', pos);
      if (cr < pos) cr = indexOrEnd(text, '\r', pos);
      if (quote >= nl && cr >= nl - 1 && (found !== -1 || (cr >= nl && final))) {
        // A line without quotes or a lone CR: the common case.
        const crlf = cr === nl - 1;
        take(pos, crlf ? nl - 1 : nl, found === -1 ? undefined : crlf ? '\r\n' : '\n', 0);
        pos = nl + 1;
        continue;
      }
      const end = endOfRecord(text, pos, delimiter, final);
      if (typeof end === 'string') {
        const next = end === 'more' ? -1 : skip(pos, end, final);
        if (next !== -1) {
          pos = next;
          continue;
        }
        if (text.length - pos <= longest) break;
        flush();
        onBroken({ fault: 'too-long', line, record });
        stopped = true;
        pos = text.length;
        break;
      }
      const eol = end.eol === 0 ? undefined : end.eol === 2 ? '\r\n' : text[end.end] === '\r' ? '\r' : '\n';
      take(pos, end.end, eol, end.inner);
      pos = end.end + Math.max(end.eol, 1);
    }
    flush();
    text = text.slice(pos);
  };

  return {
    push(chunk) {
      if (stopped) return;
      pending.push(chunk);
      pendingSize += chunk.length;
      if (pendingSize >= BLOCK) cut(false);
    },
    end() {
      if (!stopped) cut(true);
      return { seen, finalNewline, lastLine: line - 1 };
    },
  };
};

const indexOrEnd = (text: string, char: string, from: number): number => {
  const at = text.indexOf(char, from);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
};
