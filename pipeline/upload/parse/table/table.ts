import type { Expected } from '../../../../schemas/model/expected.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { joined, utf8Text } from '../bytes.ts';
import { unfinished } from '../encoding/utf8.ts';
import type { Limits } from '../limits.ts';
import { cellsOf } from './block.ts';
import { DELIMITERS, findHeader, type Score } from './header-row.ts';
import { type Broken, createScanner, type LineEnds, type RecordScan, type Scanner } from './scanner.ts';

export interface HeaderEvent {
  readonly kind: 'header';
  readonly cells: readonly string[];
  readonly line: number;
  readonly delimiter: string;
  /** Sets the scan that reads the following records first. Absent if the table is not read from bytes. */
  readonly readBy?: (scan: RecordScan) => void;
}

/** A block of records after the header. */
export interface RowsEvent {
  readonly kind: 'rows';
  /** Number of rows in the block: rows that the scan has read (it keeps their values), and `rows`. */
  readonly count: number;
  readonly rows: readonly (readonly string[])[];
  /** The indexes of `rows` in the block; absent if the block has no other rows. */
  readonly at?: readonly number[];
  /** Number of the first data row, 1-based. */
  readonly row: number;
  /** Physical line of the i-th row of the block. */
  readonly lineAt: (i: number) => number;
}

export interface FindingEvent {
  readonly kind: 'finding';
  readonly finding: Finding;
}

export type TableEvent = HeaderEvent | RowsEvent | FindingEvent;

export interface TableOptions {
  readonly score: Score;
  readonly limits: Limits;
}

/** The header must start within so many bytes. */
const HEAD = 64 * 1024;

const QUOTES: Expected = { kind: 'quoted-cells' };

/**
 * Reads UTF-8 in chunks of any size; yields a header, blocks of cells and findings, in file order. The caller may give
 * the header a scan before it asks for the next event. Throws NotUtf8.
 */
export async function* readTable(
  chunks: AsyncIterable<Uint8Array>,
  { score, limits }: TableOptions,
): AsyncGenerator<TableEvent> {
  let events: TableEvent[] = [];
  const made = () => {
    const before = events;
    events = [];
    return before;
  };
  const emit = (event: TableEvent) => void events.push(event);
  let head: Uint8Array[] = [];
  let size = 0;
  let scanner: Scanner | undefined;
  const rest = function* (): Generator<TableEvent> {
    if (scanner?.records() === 0) {
      scanner.cut(1);
      yield* made();
    }
    if (scanner && scanner.records() > 0) scanner.cut();
    yield* made();
  };
  for await (const chunk of chunks) {
    if (scanner) scanner.push(chunk);
    else {
      head.push(chunk);
      size += chunk.length;
      if (size < HEAD) continue;
      scanner = openTable(joined(head), score, limits, emit);
      head = [];
      if (!scanner) return yield* made();
    }
    yield* rest();
  }
  scanner ??= openTable(joined(head), score, limits, emit);
  yield* rest();
  const ends = scanner?.end();
  yield* made();
  for (const found of ends ? lineEndFindings(ends) : []) yield { kind: 'finding', finding: found };
}

/** There is text above the header; the header starts at `line`. */
export const titleRows = (line: number, header: number): Finding =>
  finding(
    'file/title-rows',
    { kind: 'header-on-first-line' },
    {
      line,
      detail: { header },
    },
  );

/** Where a table begins, with the findings there. Without a delimiter there is no table to read. */
export interface TableStart {
  readonly delimiter?: string;
  /** Index of the first byte of the header. */
  readonly at: number;
  /** Its physical line. */
  readonly line: number;
  readonly findings: readonly Finding[];
}

/** Looks for the header in the first bytes of UTF-8 without a BOM; give it 64 KiB if there are so many. */
export const startOfTable = (bytes: Uint8Array, score: Score): TableStart => {
  const searched = bytes.subarray(0, HEAD);
  const head = utf8Text(searched.subarray(0, searched.length - unfinished(searched)));
  const header = findHeader(head, score);
  const line = header?.line ?? 1;
  if (!header || !DELIMITERS.includes(header.delimiter)) {
    const detail = header ? { delimiter: header.delimiter } : {};
    return {
      at: 0,
      line,
      findings: [finding('file/delimiter', { kind: 'known-delimiter' }, { line, detail })],
    };
  }
  const { delimiter, above } = header;
  const at = new TextEncoder().encode(head.slice(0, header.start)).length;
  return { delimiter, at, line, findings: above > 0 ? [titleRows(line - above, line)] : [] };
};

/** Finds the header and starts the scan there; undefined, with a finding, if there is no header. */
const openTable = (
  bytes: Uint8Array,
  score: Score,
  limits: Limits,
  emit: (event: TableEvent) => void,
): Scanner | undefined => {
  const { delimiter, at, line, findings } = startOfTable(bytes, score);
  for (const found of findings) emit({ kind: 'finding', finding: found });
  if (delimiter === undefined) return undefined;
  const scanner = tableScanner({ delimiter, line, limits, emit });
  scanner.push(bytes.subarray(at));
  return scanner;
};

/** Consecutive records anywhere in a file whose header is known. */
export interface RecordRange {
  readonly delimiter: string;
  /** Physical line, and index in the file, of the first record. */
  readonly line: number;
  readonly record: number;
  /** The number of records, with the broken ones. */
  readonly records: number;
}

/**
 * Reads UTF-8 in chunks of any size that begins with a record; yields blocks of cells and findings. The bytes may go on
 * after the last record, since later bytes may decide how a record ends. Returns the kinds of line ends, and whether a
 * record was so long that the reading stopped there. Throws NotUtf8.
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  {
    scan,
    limits,
    ...range
  }: RecordRange & { readonly scan?: RecordScan | undefined; readonly limits: Limits },
): AsyncGenerator<TableEvent, LineEnds & { readonly stopped: boolean }> {
  let events: TableEvent[] = [];
  const scanner = tableScanner({ ...range, limits, emit: (event) => void events.push(event) });
  if (scan) scanner.readBy(scan);
  const end = range.record + range.records;
  for await (const chunk of chunks) {
    scanner.push(chunk);
    scanner.cut();
    yield* events.splice(0);
    if (scanner.records() === end) break;
  }
  const ends = scanner.end();
  yield* events;
  events = [];
  return { ...ends, stopped: scanner.records() < end };
}

interface TableScannerOptions {
  readonly delimiter: string;
  readonly line: number;
  readonly record?: number;
  readonly records?: number;
  readonly limits: Limits;
  readonly emit: (event: TableEvent) => void;
}

/** A scanner that yields its blocks as events. */
const tableScanner = ({ limits, emit, ...start }: TableScannerOptions): Scanner => {
  const { delimiter } = start;
  let first = true;
  const scanner = createScanner({
    ...start,
    longest: longestRecord(limits),
    onBroken: (broken) => emit({ kind: 'finding', finding: brokenFinding(broken, limits) }),
    onBlock(block) {
      const cells = cellsOf(block, delimiter);
      const lineAt = (i: number) => block.lines?.[i] ?? block.line + i;
      if ('disagreesAt' in cells) {
        const line = lineAt(block.at?.[cells.disagreesAt] ?? cells.disagreesAt);
        emit({
          kind: 'finding',
          finding: finding('row/quote', QUOTES, { line, detail: { fault: 'count' } }),
        });
        return;
      }
      const { rows } = cells;
      if (first && block.record === 0) {
        emit({
          kind: 'header',
          cells: rows[0] as string[],
          line: block.line,
          delimiter,
          readBy: scanner.readBy,
        });
        first = false;
        return;
      }
      first = false;
      const { count, record, at } = block;
      emit({ kind: 'rows', count, rows, ...(at && { at }), row: record, lineAt });
    },
  });
  return scanner;
};

/** Bytes of the longest record: every cell has the greatest length. */
export const longestRecord = ({ columns, cellBytes }: Limits): number => columns * cellBytes;

const brokenFinding = ({ fault, line, record }: Broken, limits: Limits): Finding => {
  const where = { line, ...(record > 0 && { row: record }) };
  if (fault !== 'too-long') return finding('row/quote', QUOTES, { ...where, detail: { fault } });
  const limit = limits.cellBytes;
  return finding(
    'cell/too-long',
    { kind: 'at-most-cell-bytes', max: limit },
    { ...where, detail: { limit } },
  );
};

/** Findings on the line ends of a file. */
export function* lineEndFindings({ seen, finalNewline, lastLine }: LineEnds): Generator<Finding> {
  const [, second] = seen;
  const bad = seen.get('\r') ?? second?.[1];
  if (bad !== undefined) yield finding('file/line-ends', { kind: 'one-kind-of-line-end' }, { line: bad });
  if (!finalNewline && lastLine > 0)
    yield finding('file/no-final-newline', { kind: 'final-line-end' }, { line: lastLine });
}
