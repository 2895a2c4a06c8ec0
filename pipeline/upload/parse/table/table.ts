import { joined } from '../bytes.ts';
import type { Limits } from '../limits.ts';
import type { Score } from './header-row.ts';
import type { Scanner } from './scanner.ts';
import type { TableEvent } from './table-event.ts';
import { lineEndFindings, tableScanner } from './table-scanner.ts';
import { HEAD, startOfTable } from './table-start.ts';

export interface TableOptions {
  readonly score: Score;
  readonly limits: Limits;
}

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
