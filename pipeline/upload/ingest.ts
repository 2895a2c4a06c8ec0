import type { Finding } from '../../schemas/model/finding.ts';
import { checkRequest, contextOf, type IngestRequest } from './ingest-request.ts';
import { NotUtf8 } from './parse/bytes.ts';
import { utf8Of } from './parse/encoding/decode.ts';
import { type Encoding, mayBeUtf8, type Open, probe } from './parse/encoding/probe.ts';
import { DEFAULT_LIMITS, type Limits } from './parse/limits.ts';
import { readTable } from './parse/table/table.ts';
import type { TableEvent } from './parse/table/table-event.ts';
import { openWorkbook } from './parse/workbook/workbook.ts';
import { columnKind, headerScore } from './validate/header/known-names.ts';
import { keyFilter } from './validate/rows/key-filter.ts';
import { repeatedKeys } from './validate/rows/keys.ts';
import { type RowSink, type TableCheck, tableCheck } from './validate/table-check.ts';
import { isOnBrokenRecord, NOT_CHECKED, resultBuilder, type ValidationResult } from './validation-result.ts';

/**
 * Reads and validates one uploaded file; its rows go to `sink`. A refusal is a finding. Throws if the period or the day
 * is malformed, or if reading fails. Memory depends on the limits and the findings, not on the number of rows.
 * @param open yields the file's bytes in chunks of any size; called once per pass, and a good UTF-8 file needs one pass
 */
export const ingest = async (
  open: Open,
  request: IngestRequest,
  sink: RowSink = NO_SINK,
): Promise<ValidationResult> => {
  checkRequest(request);
  const { dataset } = request;
  const ingestion: Ingestion = { request, limits: { ...DEFAULT_LIMITS, ...request.limits }, sink };
  const { limits } = ingestion;
  const score = headerScore(dataset);
  const workbook = await openWorkbook(open, { score, kindOf: columnKind(dataset), limits });
  if (workbook)
    return validate(ingestion, { findings: workbook.findings, events: workbook.events ?? (() => []) });
  const readText = (encoding: Encoding) =>
    readTable(withinLimit(utf8Of(open, encoding), limits), { score, limits });
  // Most files are UTF-8, so they are read as UTF-8 at once. Only if that fails is the encoding probed in a pass of its own.
  const asUtf8 = (await mayBeUtf8(open))
    ? await unlessNotUtf8(
        validate(ingestion, { findings: [], encoding: 'utf-8', events: () => readText('utf-8') }),
      )
    : undefined;
  if (asUtf8 && !asUtf8.findings.some(({ code }) => READ_IN_PART.has(code))) return asUtf8;
  sink.clear();
  const { encoding, findings } = await probe(open, limits);
  if (asUtf8 && encoding === 'utf-8') return asUtf8;
  return validate(ingestion, {
    findings,
    events: () => (encoding ? readText(encoding) : []),
    ...(encoding && { encoding }),
  });
};

/** The inputs that every pass over a file shares. */
interface Ingestion {
  readonly request: IngestRequest;
  readonly limits: Limits;
  readonly sink: RowSink;
}

/** A file to read. Text and workbooks give the same events. */
interface Source {
  /** Absent if the file is no text. */
  readonly encoding?: Encoding;
  /** Findings on the file as a whole. */
  readonly findings: readonly Finding[];
  /** The table, from the start at every call. */
  readonly events: () => AsyncIterable<TableEvent> | Iterable<TableEvent>;
}

/** After these findings the rest of the file may not have been read. */
const READ_IN_PART: ReadonlySet<Finding['code']> = new Set(['file/delimiter', 'row/quote', 'cell/too-long']);

const NO_SINK: RowSink = { row: () => {}, clear: () => {} };

const validate = async ({ request, limits, sink }: Ingestion, source: Source): Promise<ValidationResult> => {
  const { dataset } = request;
  const { emit, conclude } = resultBuilder(request, source.findings);
  let format: ValidationResult['format'] = {
    ...(source.encoding && { encoding: source.encoding }),
    delimiter: '',
    headerLine: 1,
  };
  let broken = 0;
  const pass = async (
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
  const check = await pass({ sink, keys, emit }, (found) => {
    emit(found);
    if (isOnBrokenRecord(found)) broken++;
  });
  const repeated = repeatedKeys(dataset, keys.suspects());
  if (keys.suspects().size > 0) await pass({ sink: NO_SINK, keys: repeated, emit: () => {} }, () => {});
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

/** The result; undefined if the file is not UTF-8 or is too large. */
const unlessNotUtf8 = async (reading: Promise<ValidationResult>): Promise<ValidationResult | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotUtf8 || error instanceof TooLarge) return undefined;
    throw error;
  }
};
