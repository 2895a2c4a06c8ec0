import { type Ingested, type IngestRequest, ingest } from '../../../pipeline/ingest.ts';
import { DEFAULT_LIMITS } from '../../../pipeline/parse/limits.ts';
import { longestRecord } from '../../../pipeline/parse/table.ts';
import { checkRange } from '../../../pipeline/ranges/check.ts';
import { KEY_PARTS, rangeKeys, repeatedNumbers } from '../../../pipeline/ranges/keys.ts';
import { type CheckedRange, mergeRanges } from '../../../pipeline/ranges/merge.ts';
import { planRanges } from '../../../pipeline/ranges/plan.ts';
import { around, type OpenRange, rangesOf } from '../../../pipeline/ranges/range.ts';
import { settleRanges } from '../../../pipeline/ranges/settle.ts';
import { pathFrom, surveyRange } from '../../../pipeline/ranges/survey.ts';
import { suspectedKeys } from '../../../pipeline/validate/rows/keys.ts';
import type { Value } from '../../../schemas/dataset.ts';

/** What a file came to, and the rows that were accepted. */
export interface Outcome {
  readonly ingested: Ingested;
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

/** As data that went through a store. */
const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Judges a file in ranges of so many bytes; undefined where it cannot be read in ranges. */
export const inRanges = async (
  bytes: Uint8Array,
  request: IngestRequest,
  rangeBytes: number,
): Promise<Outcome | undefined> => {
  const { dataset } = request;
  const limits = { ...DEFAULT_LIMITS, ...request.limits };
  const size = bytes.length;
  const open: OpenRange = async function* ({ from, to }) {
    for (let at = from; at < to; at += 1000) yield bytes.subarray(at, Math.min(to, at + 1000));
  };
  const plan = await planRanges(open, { size, dataset, limits });
  if (!plan) return undefined;
  const { table } = kept(plan);
  const rules = table && { delimiter: table.delimiter.charCodeAt(0), longest: longestRecord(limits) };
  const ranges = rangesOf(size, rangeBytes);
  const windowOf = (range: (typeof ranges)[number]) => {
    const { from, to } = around(range, size, limits);
    return { bytes: bytes.slice(from, to), at: from, final: to === size };
  };
  const surveys = ranges.map((range) => kept(surveyRange(windowOf(range), range, rules)));
  const { probe, segments } = await settleRanges(plan, ranges, surveys, async (range, entry) =>
    pathFrom(windowOf(range), entry, range.to, rules as NonNullable<typeof rules>),
  );
  const job = {
    request,
    limits,
    size,
    table: table as NonNullable<typeof table>,
    encoding: probe.encoding ?? 'utf-8',
  };
  const checked = await Promise.all(
    segments.map(async (segment) => {
      const sink = rowsSink();
      const keys = rangeKeys(dataset);
      const outcome = kept(await checkRange(open, job, segment, { sink, keys }));
      return { segment, sink, keys: keys.sorted(), outcome };
    }),
  );
  const suspects = new Set(
    Array.from({ length: KEY_PARTS }, (_, part) =>
      repeatedNumbers(
        checked.map(({ keys }) => keys.numbers.subarray(keys.parts[part], keys.parts[part + 1])),
      ),
    ).flat(),
  );
  const merged = async function* (): AsyncGenerator<CheckedRange> {
    for (const { segment, outcome } of checked) {
      const placed: CheckedRange['keys'][number][] = [];
      const keys = suspectedKeys(dataset, suspects, (key) => placed.push(key));
      await checkRange(open, job, segment, { sink: rowsSink(), keys });
      yield { outcome, keys: placed };
    }
  };
  const ingested = await mergeRanges({ request, limits }, plan, probe, merged());
  return { ingested, rows: ingested.accepted ? checked.flatMap(({ sink }) => sink.rows) : [] };
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
