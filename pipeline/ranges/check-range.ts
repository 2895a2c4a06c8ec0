import type { Finding } from '../../schemas/model/finding.ts';
import { contextOf, type IngestRequest } from '../upload/ingest-request.ts';
import { utf8Of } from '../upload/parse/encoding/decode.ts';
import type { Encoding } from '../upload/parse/encoding/probe.ts';
import type { Limits } from '../upload/parse/limits.ts';
import { readRecords } from '../upload/parse/table/record-range.ts';
import type { LineEnd } from '../upload/parse/table/scanner.ts';
import { longestRecord } from '../upload/parse/table/table-scanner.ts';
import { type FindingListState, findingList } from '../upload/validate/finding-list.ts';
import type { KeyCheck } from '../upload/validate/rows/keys.ts';
import { rowOrder } from '../upload/validate/rows/order.ts';
import type { RowPosition } from '../upload/validate/rows/row-position.ts';
import { type RowSink, tableCheck } from '../upload/validate/table-check.ts';
import { isOnBrokenRecord } from '../upload/validation-result.ts';
import type { Plan } from './plan.ts';
import type { OpenRange } from './range.ts';
import type { Segment } from './settle.ts';

/** What the records of one range came to. Lines and numbers of records are those of the file. */
export interface RangeOutcome {
  /** Found before the first data row of the range. */
  readonly lead: FindingListState;
  /** Blank rows before it. What they mean depends on whether a data row follows. */
  readonly leadBlanks: readonly RowPosition[];
  /** Found from the first data row on. */
  readonly found: FindingListState;
  /** Blank rows after the last data row. */
  readonly blanks: readonly RowPosition[];
  /** Data rows. */
  readonly rows: number;
  /** The only row, which declares a nil month. */
  readonly nilAt?: RowPosition;
  /** Records that were left out. */
  readonly broken: number;
  readonly ends: {
    readonly seen: readonly (readonly [LineEnd, number])[];
    readonly finalNewline: boolean | null;
    readonly lastLine: number;
  };
  /** A record is so long that nothing after it is read. */
  readonly stopped: boolean;
}

/** What is the same for all ranges of a file. */
export interface RangeJob {
  readonly request: IngestRequest;
  readonly limits: Limits;
  readonly size: number;
  readonly table: NonNullable<Plan['table']>;
  readonly encoding: Encoding;
}

/** Checks the records of one range by the same checks as a file that is read in one pass. */
export const checkRange = async (
  open: OpenRange,
  { request, limits, size, table, encoding }: RangeJob,
  segment: Segment,
  { sink, keys }: { readonly sink: RowSink; readonly keys: KeyCheck },
): Promise<RangeOutcome> => {
  const { delimiter, header } = table;
  const lead = findingList();
  const found = findingList();
  const before = segment.isLater ? 1 : 0;
  let leadBlanks: readonly RowPosition[] | undefined;
  let nilAt: RowPosition | undefined;
  let broken = 0;
  let list = lead;
  const emit = (finding: Finding) => list.add(finding);
  const orderOf = (report: typeof emit) => {
    const order = rowOrder(report, before);
    const row = () => {
      // Whoever puts the ranges together knows which other blank rows come before these.
      leadBlanks ??= order.takeBlanks();
      list = found;
      order.row();
    };
    const nil = (position: RowPosition) => {
      nilAt = position;
      order.nil(position);
    };
    made = { ...order, row, nil };
    return made;
  };
  let made = rowOrder(emit, before);
  // Findings on the header are reported once for the file; here they only keep rows from the sink.
  let isHeader = true;
  const check = tableCheck(contextOf(request, limits, delimiter), {
    emit: (finding) => isHeader || emit(finding),
    sink,
    keys,
    orderOf,
  });
  const scan = header && check.header(header.cells, header.line, delimiter);
  isHeader = false;

  const { line, record, records } = segment;
  // One byte more than decides how a record ends: where that byte is missing, the file ends.
  const to = Math.min(size, segment.to + longestRecord(limits) + 2);
  const chunks = utf8InRange(open, { from: segment.from, to }, encoding);
  const events = readRecords(chunks, { delimiter, line, record, records, scan, limits });
  let next = await events.next();
  for (; !next.done; next = await events.next()) {
    const event = next.value;
    if (event.kind === 'rows') check.rows(event);
    else if (event.kind === 'finding') {
      emit(event.finding);
      if (isOnBrokenRecord(event.finding)) broken++;
    }
  }
  const { seen, finalNewline, lastLine, stopped } = next.value;
  const rows = made.count() - before;
  const last = made.takeBlanks();
  return {
    lead: lead.state(),
    leadBlanks: leadBlanks ?? last,
    found: found.state(),
    blanks: leadBlanks ? last : [],
    rows,
    ...(nilAt && rows === 1 && { nilAt }),
    broken,
    ends: { seen: [...seen], finalNewline: finalNewline ?? null, lastLine },
    stopped,
  };
};

/** A byte order mark is one only at the start of a file, and there no record begins. */
const utf8InRange = (open: OpenRange, range: Parameters<OpenRange>[0], encoding: Encoding) =>
  encoding === 'utf-8' ? open(range) : utf8Of(() => open(range), encoding);
