import { type Finding, finding } from '../../schemas/finding.ts';
import { text } from '../../schemas/text.ts';
import { cellsOf } from './block.ts';
import { DELIMITERS, findHeader, type Score } from './header-row.ts';
import type { Limits } from './limits.ts';
import { type Broken, createScanner, type LineEnds, type Scanner } from './scanner.ts';

export interface HeaderEvent {
  readonly kind: 'header';
  readonly cells: readonly string[];
  readonly line: number;
  readonly delimiter: string;
}

/** A block of records after the header. */
export interface RowsEvent {
  readonly kind: 'rows';
  readonly rows: readonly (readonly string[])[];
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

/** Characters in which the header must be found. */
const HEAD = 64 * 1024;

const QUOTES = text(
  'kutip ganda membungkus seluruh sel, dan kutip di dalam sel ditulis dua kali ("")',
  'double quotes around the whole cell, and a quote inside a cell written twice ("")',
);
const LINE_ENDS = text(
  'satu jenis akhir baris di seluruh berkas (CRLF atau LF)',
  'one kind of line end throughout the file (CRLF or LF)',
);

/** Second pass: text in chunks of any size to a header, blocks of cells and findings, in file order. */
export async function* readTable(
  chunks: AsyncIterable<string>,
  { score, limits }: TableOptions,
): AsyncGenerator<TableEvent> {
  let events: TableEvent[] = [];
  let head: string | undefined = '';
  let scanner: Scanner | undefined;
  const start = () => {
    scanner = openTable(head as string, score, limits, (event) => events.push(event));
    head = undefined;
  };
  for await (const chunk of chunks) {
    if (head === undefined) scanner?.push(chunk);
    else {
      head += chunk;
      if (head.length >= HEAD) start();
    }
    if (events.length > 0) {
      yield* events;
      events = [];
    }
    if (head === undefined && !scanner) return;
  }
  if (head !== undefined) start();
  const ends = scanner?.end();
  yield* events;
  if (ends) yield* lineEndFindings(ends);
}

/** Something stands above the header; `line` is where it starts. */
export const titleRows = (line: number, header: number): Finding =>
  finding('file/title-rows', text('judul kolom di baris pertama', 'the column names on the first line'), {
    line,
    detail: { header },
  });

/** Finds the header and starts the scan there; undefined, with a finding, if there is none to start at. */
const openTable = (
  head: string,
  score: Score,
  limits: Limits,
  emit: (event: TableEvent) => void,
): Scanner | undefined => {
  const header = findHeader(head.slice(0, HEAD), score);
  const accepted = text('pemisah titik koma, koma, atau tab', 'semicolon, comma or tab as the delimiter');
  if (!header || !DELIMITERS.includes(header.delimiter)) {
    const line = header?.line ?? 1;
    const detail = header ? { delimiter: header.delimiter } : {};
    emit({ kind: 'finding', finding: finding('file/delimiter', accepted, { line, detail }) });
    return undefined;
  }
  const { delimiter } = header;
  if (header.above > 0)
    emit({ kind: 'finding', finding: titleRows(header.line - header.above, header.line) });
  let first = true;
  const onBroken = (broken: Broken) => {
    emit({ kind: 'finding', finding: brokenFinding(broken, limits) });
  };
  const scanner = createScanner({
    delimiter,
    line: header.line,
    longest: limits.columns * limits.cellBytes,
    onBroken,
    onBlock(block) {
      const cells = cellsOf(block, delimiter);
      const lineAt = (i: number) => block.lines?.[i] ?? block.line + i;
      if ('disagreesAt' in cells) {
        const line = lineAt(cells.disagreesAt);
        emit({
          kind: 'finding',
          finding: finding('row/quote', QUOTES, { line, detail: { fault: 'count' } }),
        });
        return;
      }
      let { rows } = cells;
      let skipped = 0;
      if (first && block.record === 0) {
        emit({ kind: 'header', cells: rows[0] as string[], line: block.line, delimiter });
        rows = rows.slice(1);
        skipped = 1;
      }
      first = false;
      if (rows.length > 0)
        emit({ kind: 'rows', rows, row: block.record + skipped, lineAt: (i) => lineAt(i + skipped) });
    },
  });
  scanner.push(head.slice(header.start));
  return scanner;
};

const brokenFinding = ({ fault, line, record }: Broken, limits: Limits): Finding => {
  const where = { line, ...(record > 0 && { row: record }) };
  if (fault !== 'too-long') return finding('row/quote', QUOTES, { ...where, detail: { fault } });
  const expected = text(
    `paling panjang ${limits.cellBytes} byte per sel`,
    `at most ${limits.cellBytes} bytes a cell`,
  );
  return finding('cell/too-long', expected, { ...where, detail: { limit: limits.cellBytes } });
};

function* lineEndFindings({ seen, finalNewline, lastLine }: LineEnds): Generator<TableEvent> {
  const [, second] = seen;
  const bad = seen.get('\r') ?? second?.[1];
  if (bad !== undefined)
    yield { kind: 'finding', finding: finding('file/line-ends', LINE_ENDS, { line: bad }) };
  if (!finalNewline && lastLine > 0) {
    const expected = text('akhir baris sesudah baris terakhir', 'a line end after the last row');
    yield {
      kind: 'finding',
      finding: finding('file/no-final-newline', expected, { line: lastLine }),
    };
  }
}
