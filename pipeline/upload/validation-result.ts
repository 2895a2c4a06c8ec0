import { type Finding, finding } from '../../schemas/model/finding.ts';
import type { IngestRequest } from './ingest-request.ts';
import type { Encoding } from './parse/encoding/probe.ts';
import { type FindingListState, findingList } from './validate/finding-list.ts';
import { countFinding } from './validate/rows/row-count.ts';
import type { TableResult } from './validate/table-check.ts';

/** The result of validating one file. */
export interface ValidationResult {
  /** No finding is an error. Only then do the rows in the sink count. */
  readonly accepted: boolean;
  /** A declared nil month. */
  readonly nil: boolean;
  /** Data rows in the file. */
  readonly rowCount: number;
  /** All findings in line order; those on the whole file come first. */
  readonly findings: readonly Finding[];
  readonly format: {
    /** Absent if the file is no text. */
    readonly encoding?: Encoding;
    /** Empty if no header was found. */
    readonly delimiter: string;
    /** Physical line of the header; 1 if none was found. */
    readonly headerLine: number;
  };
}

/** Whether a finding is about a record that was skipped. The number of rows of such a file is not known. */
export const isOnBrokenRecord = ({ code }: Finding): boolean =>
  code === 'row/quote' || code === 'cell/too-long';

/** Collects the findings on a file and makes the validation result. */
export interface ResultBuilder {
  readonly emit: (found: Finding) => void;
  /** Adds findings of another list. */
  readonly emitAll: (found: FindingListState) => void;
  /** @param broken number of records that were skipped */
  readonly conclude: (
    checked: TableResult,
    broken: number,
    format: ValidationResult['format'],
  ) => ValidationResult;
}

/** Starts with the findings on the file as a whole and on the period. */
export const resultBuilder = (
  { period, today, declared }: IngestRequest,
  onFile: readonly Finding[],
): ResultBuilder => {
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
      // With broken records the number of rows is not known.
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

/** The table result of a file whose rows were not read. */
export const NOT_CHECKED: TableResult = { rowCount: 0, counted: false, nil: false };

function* futurePeriod(period: string, today: string): Generator<Finding> {
  const month = today.slice(0, 7);
  if (period <= month) return;
  yield finding('cell/period', { kind: 'month-until', month }, { value: period, detail: { kind: 'future' } });
}
