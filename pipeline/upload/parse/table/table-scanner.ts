import type { Expected } from '../../../../schemas/model/expected.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import type { Limits } from '../limits.ts';
import { cellsOf } from './block.ts';
import { type Broken, createScanner, type LineEnds, type Scanner } from './scanner.ts';
import type { TableEvent } from './table-event.ts';

const QUOTES: Expected = { kind: 'quoted-cells' };

interface TableScannerOptions {
  readonly delimiter: string;
  readonly line: number;
  readonly record?: number;
  readonly records?: number;
  readonly limits: Limits;
  readonly emit: (event: TableEvent) => void;
}

/** A scanner that yields its blocks as events. */
export const tableScanner = ({ limits, emit, ...start }: TableScannerOptions): Scanner => {
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
