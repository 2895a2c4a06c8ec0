import { ingest } from '../../../pipeline/upload/ingest.ts';
import type { IngestRequest } from '../../../pipeline/upload/ingest-request.ts';
import { DEFAULT_LIMITS } from '../../../pipeline/upload/parse/limits.ts';
import type { ValidationResult } from '../../../pipeline/upload/validation-result.ts';
import type { Value } from '../../../schemas/model/dataset.ts';
import { judgeInRanges } from '../../support/in-ranges.ts';

/** What a file came to, and the rows that were accepted. */
export interface Outcome {
  readonly ingested: ValidationResult;
  readonly rows: readonly { readonly values: readonly (Value | null)[]; readonly line: number }[];
}

const rowsSink = () => {
  const rows: { values: readonly (Value | null)[]; line: number }[] = [];
  return {
    rows,
    row: (values: readonly Value[], line: number) =>
      void rows.push({ values: values.map((value) => value ?? null), line }),
    clear: () => void rows.splice(0),
  };
};

export const inOnePass = async (bytes: Uint8Array, request: IngestRequest): Promise<Outcome> => {
  const sink = rowsSink();
  const open = async function* () {
    yield bytes;
  };
  const ingested = await ingest(open, request, sink);
  return { ingested, rows: ingested.accepted ? sink.rows : [] };
};

/** Judges a file in ranges of so many bytes; undefined where it cannot be read in ranges. */
export const inRanges = async (
  bytes: Uint8Array,
  request: IngestRequest,
  rangeBytes: number,
): Promise<Outcome | undefined> => {
  const checked = await judgeInRanges({
    open: async function* ({ from, to }) {
      for (let at = from; at < to; at += 1000) yield bytes.subarray(at, Math.min(to, at + 1000));
    },
    size: bytes.length,
    request: { ...request, limits: { ...DEFAULT_LIMITS, ...request.limits } },
    rangeBytes,
    sink: rowsSink,
    // As data that went through a store.
    kept: (value) => JSON.parse(JSON.stringify(value)),
  });
  if (!checked) return undefined;
  const { ingested, sinks } = checked;
  return { ingested, rows: ingested.accepted ? sinks.flatMap(({ rows }) => rows) : [] };
};

/** Where two outcomes differ first, as text; empty where they are the same. */
export const difference = (one: Outcome, other: Outcome): string => {
  const [a, b] = [one, other].map(({ ingested: { findings, ...rest }, rows }) =>
    [rest, ...findings, ...rows].map((item) => JSON.stringify(item)),
  );
  const at = Array.from({ length: Math.max(a?.length ?? 0, b?.length ?? 0) }, (_, i) => i).find(
    (i) => a?.[i] !== b?.[i],
  );
  return at === undefined ? '' : `${at}: ${a?.[at]} | ${b?.[at]}`;
};
