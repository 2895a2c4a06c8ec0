import type { Finding } from '../../schemas/model/finding.ts';
import { contextOf, type IngestRequest } from '../upload/ingest-request.ts';
import type { Probe } from '../upload/parse/encoding/probe.ts';
import type { Limits } from '../upload/parse/limits.ts';
import type { LineEnd } from '../upload/parse/table/scanner.ts';
import { lineEndFindings } from '../upload/parse/table/table-scanner.ts';
import { type Header, readHeader } from '../upload/validate/header/header.ts';
import { type LocatedKey, repeatedKeys } from '../upload/validate/rows/keys.ts';
import { rowOrder } from '../upload/validate/rows/order.ts';
import { NOT_CHECKED, resultBuilder, type ValidationResult } from '../upload/validation-result.ts';
import type { RangeOutcome } from './check-range.ts';
import type { Plan } from './plan.ts';

/** What a range came to, and where its suspected keys are, in file order. */
export interface CheckedRange {
  readonly outcome: RangeOutcome;
  readonly keys: readonly LocatedKey[];
}

/** Puts the ranges of a file together, in their order: the outcome is that of one pass. */
export const mergeRanges = async (
  { request, limits }: { readonly request: IngestRequest; readonly limits: Limits },
  { findings, table }: Plan,
  probe: Probe,
  ranges: AsyncIterable<CheckedRange>,
): Promise<ValidationResult> => {
  const { emit, emitAll, conclude } = resultBuilder(request, probe.findings);
  const format = { ...(probe.encoding && { encoding: probe.encoding }), delimiter: '', headerLine: 1 };
  if (!probe.encoding) return conclude(NOT_CHECKED, 0, format);
  for (const found of findings) emit(found);
  if (!table) return conclude(NOT_CHECKED, 0, format);
  const { header: row, delimiter, first } = table;
  const header = row && readHeader(row.cells, row.line, contextOf(request, limits, delimiter));
  for (const found of header?.findings ?? []) emit(found);

  const keys = repeatedKeys(request.dataset, new Set());
  const order = rowOrder(emit);
  const seen = new Map<LineEnd, number>(row?.end ? [[row.end, first.line - 1]] : []);
  let finalNewline = row?.end !== undefined;
  let lastLine = first.line - 1;
  let broken = 0;
  for await (const { outcome, keys: placed } of ranges) {
    emitAll(outcome.lead);
    for (const blank of outcome.leadBlanks) order.blank(blank);
    if (outcome.rows > 0) {
      order.row();
      emitAll(outcome.found);
      if (outcome.nilAt) order.nil(outcome.nilAt);
    }
    for (let row = 1; row < outcome.rows; row++) order.row();
    for (const blank of outcome.blanks) order.blank(blank);
    for (const key of placed) keys.locate(key);
    broken += outcome.broken;
    for (const [end, line] of outcome.ends.seen) if (!seen.has(end)) seen.set(end, line);
    finalNewline = outcome.ends.finalNewline ?? finalNewline;
    lastLine = outcome.ends.lastLine;
    if (outcome.stopped) break;
  }
  for (const found of lineEndFindings({ seen, finalNewline, lastLine })) emit(found);
  if (!header) return conclude(NOT_CHECKED, broken, format);
  const told = { ...format, delimiter, headerLine: header && row.line };
  return conclude(ended(header, order, limits, keys.findings(), emit), broken, told);
};

/** What is known only at the end of the file. */
const ended = (
  { width, unnamed }: Header,
  order: ReturnType<typeof rowOrder>,
  limits: Limits,
  repeated: Iterable<Finding>,
  emit: (found: Finding) => void,
) => {
  for (const found of repeated) emit(found);
  const { findings, nil } = order.end(unnamed.length);
  for (const found of findings) emit(found);
  return { rowCount: nil ? 0 : order.count(), counted: width <= limits.columns, nil };
};
