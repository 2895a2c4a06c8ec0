import type { Finding } from '../../schemas/model/finding.ts';
import { NotUtf8 } from './parse/bytes.ts';
import { utf8Of } from './parse/decode.ts';
import { DEFAULT_LIMITS, type Limits } from './parse/limits.ts';
import { type Encoding, mayBeUtf8, type Open, probe } from './parse/probe.ts';
import { readTable, type TableEvent } from './parse/table.ts';
import { openWorkbook } from './parse/workbook/workbook.ts';
import { columnKind, headerScore } from './validate/header/header.ts';
import { keyFilter } from './validate/rows/key-filter.ts';
import { repeatedKeys } from './validate/rows/keys.ts';
import { type RowSink, type TableCheck, tableCheck } from './validate/table-check.ts';
import {
  checkRequest,
  contextOf,
  type Ingested,
  type IngestRequest,
  isOnBroken,
  judgement,
  NOT_CHECKED,
} from './validation-result.ts';

export type { Ingested, IngestRequest } from './validation-result.ts';

/**
 * Reads and checks one uploaded file. `open` is called once per pass (one is enough for a good file in UTF-8) and
 * yields the file's bytes in chunks of any size; memory is bounded by the limits and the findings, whatever the number
 * of rows: they go to `sink`. Refusals are findings; it throws only on a request whose period or day is none, or when
 * reading fails.
 */
export const ingest = async (
  open: Open,
  request: IngestRequest,
  sink: RowSink = NO_SINK,
): Promise<Ingested> => {
  checkRequest(request);
  const { dataset } = request;
  const job: Job = { request, limits: { ...DEFAULT_LIMITS, ...request.limits }, sink };
  const { limits } = job;
  const score = headerScore(dataset);
  const workbook = await openWorkbook(open, { score, kindOf: columnKind(dataset), limits });
  if (workbook) return judge(job, { findings: workbook.findings, events: workbook.events ?? (() => []) });
  const read = (encoding: Encoding) =>
    readTable(withinLimit(utf8Of(open, encoding), limits), { score, limits });
  // Most files are UTF-8, and reading them as that says so: only the others are read for their encoding first.
  const hoped = (await mayBeUtf8(open))
    ? await unlessNotUtf8(judge(job, { findings: [], encoding: 'utf-8', events: () => read('utf-8') }))
    : undefined;
  if (hoped && !hoped.findings.some(({ code }) => READ_IN_PART.has(code))) return hoped;
  sink.clear();
  const { encoding, findings } = await probe(open, limits);
  if (hoped && encoding === 'utf-8') return hoped;
  return judge(job, {
    findings,
    events: () => (encoding ? read(encoding) : []),
    ...(encoding && { encoding }),
  });
};

/** What is the same for every reading of a file. */
interface Job {
  readonly request: IngestRequest;
  readonly limits: Limits;
  readonly sink: RowSink;
}

/** A file as it is read: text or workbook, both become the same events. */
interface Source {
  /** Absent for a file that is no text. */
  readonly encoding?: Encoding;
  /** On the file as a whole. */
  readonly findings: readonly Finding[];
  /** The table, from the start at every call. */
  readonly events: () => AsyncIterable<TableEvent> | Iterable<TableEvent>;
}

/** After these a file may hold bytes that nobody has looked at. */
const READ_IN_PART: ReadonlySet<Finding['code']> = new Set(['file/delimiter', 'row/quote', 'cell/too-long']);

const NO_SINK: RowSink = { row: () => {}, clear: () => {} };

const judge = async ({ request, limits, sink }: Job, source: Source): Promise<Ingested> => {
  const { dataset } = request;
  const { emit, conclude } = judgement(request, source.findings);
  let format: Ingested['format'] = {
    ...(source.encoding && { encoding: source.encoding }),
    delimiter: '',
    headerLine: 1,
  };
  let broken = 0;
  const read = async (
    parts: Parameters<typeof tableCheck>[1],
    onFinding: (found: Finding) => void,
  ): Promise<TableCheck | undefined> => {
    let check: TableCheck | undefined;
    for await (const event of source.events()) {
      if (event.kind === 'rows') check?.rows(event);
      else if (event.kind === 'header') {
        const { delimiter, line } = event;
        format = { ...format, delimiter, headerLine: line };
        check = tableCheck(contextOf(request, limits, delimiter), parts);
        const scan = check.header(event.cells, line, delimiter);
        if (scan) event.readBy?.(scan);
      } else onFinding(event.finding);
    }
    return check;
  };

  const keys = keyFilter(dataset, limits.bytes);
  const check = await read({ sink, keys, emit }, (found) => {
    emit(found);
    if (isOnBroken(found)) broken++;
  });
  const repeated = repeatedKeys(dataset, keys.suspects());
  if (keys.suspects().size > 0) await read({ sink: NO_SINK, keys: repeated, emit: () => {} }, () => {});
  return conclude(check?.finish(repeated.findings()) ?? NOT_CHECKED, broken, format);
};

class TooLarge extends Error {}

async function* withinLimit(
  chunks: AsyncIterable<Uint8Array>,
  { bytes }: Limits,
): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > bytes) throw new TooLarge(`The file has more than ${bytes} bytes.`);
    yield chunk;
  }
}

/** What a reading came to; undefined where it was none of UTF-8, or of a file that is too large. */
const unlessNotUtf8 = async (reading: Promise<Ingested>): Promise<Ingested | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotUtf8 || error instanceof TooLarge) return undefined;
    throw error;
  }
};
