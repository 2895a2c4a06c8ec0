import { checkRange, type RangeJob, type RangeOutcome } from '../../pipeline/ranges/check-range.ts';
import { KEY_PARTS, rangeKeys, repeatedNumbers } from '../../pipeline/ranges/keys.ts';
import { type CheckedRange, mergeRanges } from '../../pipeline/ranges/merge.ts';
import { planRanges } from '../../pipeline/ranges/plan.ts';
import { type OpenRange, rangesOf } from '../../pipeline/ranges/range.ts';
import { type Segment, settleRanges } from '../../pipeline/ranges/settle.ts';
import { pathFrom, type Survey, surveyRange } from '../../pipeline/ranges/survey.ts';
import { rulesOf, windowOf } from '../../pipeline/ranges/window.ts';
import type { IngestRequest } from '../../pipeline/upload/ingest-request.ts';
import type { Limits } from '../../pipeline/upload/parse/limits.ts';
import { type LocatedKey, suspectedKeys } from '../../pipeline/upload/validate/rows/keys.ts';
import type { RowSink } from '../../pipeline/upload/validate/table-check.ts';
import type { ValidationResult } from '../../pipeline/upload/validation-result.ts';

export interface RangedFile<Sink extends RowSink> {
  readonly open: OpenRange;
  readonly size: number;
  readonly request: IngestRequest & { readonly limits: Limits };
  readonly rangeBytes: number;
  /** The sink for the rows of a range. */
  readonly sink: () => Sink;
  /** The part of a step's result that the next step gets. */
  readonly kept?: <T>(found: T) => T;
}

interface Checked<Sink> {
  readonly segment: Segment;
  readonly outcome: RangeOutcome;
  readonly sink: Sink;
  readonly keys: ReturnType<ReturnType<typeof rangeKeys>['sorted']>;
}

/**
 * Checks a file in ranges in one process, one step after the other as check-range and settle-ranges do. Undefined if
 * it cannot be read in ranges.
 */
export const judgeInRanges = async <Sink extends RowSink>(
  file: RangedFile<Sink>,
): Promise<{ readonly ingested: ValidationResult; readonly sinks: readonly Sink[] } | undefined> => {
  const { open, size, request, rangeBytes, kept = (found) => found } = file;
  const { dataset, limits } = request;
  const found = await planRanges(open, { size, dataset, limits });
  if (!found) return undefined;
  const plan = kept(found);
  const rules = plan.table && rulesOf(plan, limits);
  const ranges = rangesOf(size, rangeBytes);
  const surveys: Survey[] = [];
  for (const range of ranges)
    surveys.push(kept(surveyRange(await windowOf(open, range, { size, limits }), range, rules)));
  const { probe, segments } = await settleRanges(plan, ranges, surveys, async (range, entry) =>
    pathFrom(await windowOf(open, range, { size, limits }), entry, range.to, rulesOf(plan, limits)),
  );
  const checked: Checked<Sink>[] = [];
  const job = { request, limits, size, table: plan.table, encoding: probe.encoding ?? 'utf-8' } as RangeJob;
  for (const segment of segments) {
    const sink = file.sink();
    const keys = rangeKeys(dataset);
    const outcome = kept(await checkRange(open, job, segment, { sink, keys }));
    checked.push({ segment, outcome, sink, keys: keys.sorted() });
  }
  const repeated = repeatedOf(checked);
  const named = async function* (): AsyncGenerator<CheckedRange> {
    for (const { segment, outcome, keys } of checked) {
      const placed: LocatedKey[] = [];
      const own = new Set(keys.numbers.filter((number) => repeated.has(number)));
      if (own.size > 0) {
        const suspected = suspectedKeys(dataset, own, (key) => placed.push(key));
        await checkRange(open, job, segment, { sink: file.sink(), keys: suspected });
      }
      yield { outcome, keys: placed };
    }
  };
  const ingested = await mergeRanges({ request, limits }, plan, probe, named());
  return { ingested, sinks: checked.map(({ sink }) => sink) };
};

/** Numbers of keys that came more than once, part by part. */
const repeatedOf = (checked: readonly Checked<unknown>[]): ReadonlySet<number> => {
  const repeated = new Set<number>();
  for (let part = 0; part < KEY_PARTS; part++) {
    const slices = checked.map(({ keys: { numbers, parts } }) =>
      numbers.subarray(parts[part], parts[part + 1]),
    );
    for (const number of repeatedNumbers(slices)) repeated.add(number);
  }
  return repeated;
};
