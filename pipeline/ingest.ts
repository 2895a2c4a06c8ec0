import type { Dataset, Row } from '../schemas/dataset.ts';
import { type Finding, finding } from '../schemas/finding.ts';
import { periodKind } from '../schemas/period.ts';
import { text } from '../schemas/text.ts';
import { findingList } from './finding-list.ts';
import { decode } from './parse/decode.ts';
import { DEFAULT_LIMITS, type Limits } from './parse/limits.ts';
import { type Encoding, type Open, probe } from './parse/probe.ts';
import { readTable, type TableEvent } from './parse/table.ts';
import { openWorkbook } from './parse/workbook/workbook.ts';
import { type Checked, tableCheck } from './validate/check.ts';
import { columnKind, headerScore } from './validate/header.ts';
import { countFinding } from './validate/totals.ts';

export interface IngestRequest {
  readonly dataset: Dataset;
  /** The upload's month, YYYY-MM. */
  readonly period: string;
  /** YYYY-MM-DD; a period or date after it is refused. The stored object's LastModified, so that replays agree. */
  readonly today: string;
  /** Control total; `rows: 0` declares a nil month. */
  readonly declared?: { readonly rows?: number };
  readonly limits?: Partial<Limits>;
}

export interface Ingested {
  /** No finding is an error. */
  readonly accepted: boolean;
  /** A declared nil month. */
  readonly nil: boolean;
  /** Typed rows in file order; empty unless accepted. */
  readonly rows: readonly Row[];
  /** Physical line of each of them. */
  readonly lines: readonly number[];
  /** Data rows seen. */
  readonly rowCount: number;
  /** All of them, in line order; those on the file as a whole first. */
  readonly findings: readonly Finding[];
  readonly format: {
    /** Absent for a file that is no text. */
    readonly encoding?: Encoding;
    /** Empty where no header was found. */
    readonly delimiter: string;
    /** Physical line of the header; 1 where none was found. */
    readonly headerLine: number;
  };
}

/**
 * Reads and checks one uploaded file. `open` is called once per pass and yields the file's bytes in chunks of
 * any size; memory is bounded by the limits and the rows. Refusals are findings; it throws only on a request
 * whose period or day is none, or when reading fails.
 */
export const ingest = async (open: Open, request: IngestRequest): Promise<Ingested> => {
  const { dataset, period, today, declared } = request;
  if (periodKind(period) !== 'month' || !/^\d{4}-\d{2}-\d{2}$/.test(today))
    throw new Error(
      `ingest() takes a period YYYY-MM and a day YYYY-MM-DD; it was given "${period}", "${today}".`,
    );
  const limits = { ...DEFAULT_LIMITS, ...request.limits };
  const { encoding, findings: first, events } = await openSource(open, dataset, limits);
  const findings = findingList();
  let refused = false;
  const add = (found: Finding) => {
    refused ||= found.severity === 'error';
    findings.add(found);
  };
  for (const found of [...first, ...futurePeriod(period, today)]) add(found);
  let format: Ingested['format'] = { ...(encoding && { encoding }), delimiter: '', headerLine: 1 };
  if (!events)
    return {
      accepted: false,
      nil: false,
      rows: [],
      lines: [],
      rowCount: 0,
      findings: findings.all(),
      format,
    };

  let check: ReturnType<typeof tableCheck> | undefined;
  let broken = 0;
  for await (const event of events) {
    if (event.kind === 'rows') check?.rows(event.rows, event.row, event.lineAt);
    else if (event.kind === 'finding') {
      add(event.finding);
      if (event.finding.code === 'row/quote' || event.finding.code === 'cell/too-long') broken++;
    } else {
      const { delimiter } = event;
      format = { ...format, delimiter, headerLine: event.line };
      const context = {
        dataset,
        period,
        today,
        decimalComma: delimiter !== ',',
        cellBytes: limits.cellBytes,
        maxColumns: limits.columns,
      };
      check = tableCheck(context, add);
      check.header(event.cells, event.line);
    }
  }
  const { rows, lines, rowCount, nil, counted } = check?.finish() ?? NOTHING;
  // With broken rows the count is not known.
  const count = counted && broken === 0 && countFinding({ rowCount, nil, declared: declared?.rows });
  if (count) add(count);
  const accepted = !refused;
  return {
    accepted,
    nil: accepted && (nil || declared?.rows === 0),
    rows: accepted ? rows : [],
    lines: accepted ? lines : [],
    rowCount: rowCount + broken,
    findings: findings.all(),
    format,
  };
};

interface Source {
  /** Absent for a file that is no text. */
  readonly encoding?: Encoding;
  readonly findings: readonly Finding[];
  /** The table; absent where the file cannot be read further. */
  readonly events?: AsyncIterable<TableEvent> | Iterable<TableEvent>;
}

/** The one place where a file is told to be a workbook or text. Both become the same events. */
const openSource = async (open: Open, dataset: Dataset, limits: Limits): Promise<Source> => {
  const score = headerScore(dataset);
  const workbook = await openWorkbook(open, { score, kindOf: columnKind(dataset), limits });
  if (workbook) return workbook;
  const { encoding, findings } = await probe(open, limits);
  if (!encoding) return { findings };
  return { encoding, findings, events: readTable(decode(open, encoding), { score, limits }) };
};

const NOTHING: Checked = { rows: [], lines: [], rowCount: 0, counted: false, nil: false };

function* futurePeriod(period: string, today: string): Generator<Finding> {
  const month = today.slice(0, 7);
  if (period <= month) return;
  const expected = text(`bulan paling lambat ${month}`, `a month no later than ${month}`);
  yield finding('cell/period', expected, { value: period, detail: { kind: 'future' } });
}
