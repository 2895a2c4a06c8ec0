import type { Dataset } from '../../schemas/model/dataset.ts';
import { type Finding, finding } from '../../schemas/model/finding.ts';
import { periodKind } from '../../schemas/model/period.ts';
import type { Limits } from './parse/limits.ts';
import type { Encoding } from './parse/probe.ts';
import type { Context } from './validate/context.ts';
import { type FindingListState, findingList } from './validate/finding-list.ts';
import { countFinding } from './validate/rows/row-count.ts';
import type { Checked } from './validate/table-check.ts';

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
  /** No finding is an error. The rows that the sink was given count only then. */
  readonly accepted: boolean;
  /** A declared nil month. */
  readonly nil: boolean;
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

/** Throws on a request whose period or day is none. */
export const checkRequest = ({ period, today }: IngestRequest): void => {
  if (periodKind(period) !== 'month' || !/^\d{4}-\d{2}-\d{2}$/.test(today))
    throw new Error(
      `ingest() takes a period YYYY-MM and a day YYYY-MM-DD; it was given "${period}", "${today}".`,
    );
};

/** What the checks of cells and rows know of their file. */
export const contextOf = (
  { dataset, period, today }: IngestRequest,
  limits: Limits,
  delimiter: string,
): Context => ({
  dataset,
  period,
  today,
  decimalComma: delimiter !== ',',
  cellBytes: limits.cellBytes,
  fileBytes: limits.bytes,
  maxColumns: limits.columns,
});

/** Whether a finding is on a record that was left out: of such a file the rows are not known. */
export const isOnBroken = ({ code }: Finding): boolean => code === 'row/quote' || code === 'cell/too-long';

/** Gathers findings, and the last word on a file. */
export interface Judgement {
  readonly emit: (found: Finding) => void;
  /** Findings that were gathered elsewhere. */
  readonly emitAll: (found: FindingListState) => void;
  /** @param broken records that were left out */
  readonly conclude: (checked: Checked, broken: number, format: Ingested['format']) => Ingested;
}

/** Begins with what is wrong with the request itself. */
export const judgement = (
  { period, today, declared }: IngestRequest,
  onFile: readonly Finding[],
): Judgement => {
  const findings = findingList();
  let refused = false;
  const emit = (found: Finding) => {
    refused ||= found.severity === 'error';
    findings.add(found);
  };
  for (const found of [...onFile, ...futurePeriod(period, today)]) emit(found);
  return {
    emit,
    emitAll(state) {
      const firsts = [...state.whole, ...state.gathered.map(({ first }) => first)];
      refused ||= firsts.some(({ severity }) => severity === 'error');
      findings.addAll(state);
    },
    conclude({ rowCount, nil, counted }, broken, format) {
      // With broken rows the count is not known.
      const count = counted && broken === 0 && countFinding({ rowCount, nil, declared: declared?.rows });
      if (count) emit(count);
      const accepted = !refused;
      return {
        accepted,
        nil: accepted && (nil || declared?.rows === 0),
        rowCount: rowCount + broken,
        findings: findings.all(),
        format,
      };
    },
  };
};

/** Of a file of which no row was looked at. */
export const NOT_CHECKED: Checked = { rowCount: 0, counted: false, nil: false };

function* futurePeriod(period: string, today: string): Generator<Finding> {
  const month = today.slice(0, 7);
  if (period <= month) return;
  yield finding('cell/period', { kind: 'month-until', month }, { value: period, detail: { kind: 'future' } });
}
