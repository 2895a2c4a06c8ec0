import type { Limits } from '../limits.ts';
import type { LineEnds, RecordScan } from './scanner.ts';
import type { TableEvent } from './table-event.ts';
import { tableScanner } from './table-scanner.ts';

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
