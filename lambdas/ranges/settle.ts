import { KEY_PARTS } from '../../pipeline/ranges/keys.ts';
import { planRanges } from '../../pipeline/ranges/plan.ts';
import { settleRanges } from '../../pipeline/ranges/settle.ts';
import { pathFrom } from '../../pipeline/ranges/survey.ts';
import { rulesOf, windowOf } from '../../pipeline/ranges/window.ts';
import type { OpenJob } from './job.ts';

/** What the state machine does next. */
export interface Planned {
  /** False: the file cannot be read in ranges. */
  readonly isText: boolean;
  readonly ranges: readonly number[];
  readonly keyParts: readonly number[];
}

export const plan = async ({ job, dataset, open, ranges, write }: OpenJob): Promise<Planned> => {
  const planned = await planRanges(open, { size: job.size, dataset, limits: job.limits });
  await write('plan.json', planned ?? null);
  const keyParts = Array.from({ length: KEY_PARTS }, (_, part) => part);
  return { isText: planned !== undefined, ranges: ranges.map((_, i) => i), keyParts };
};

/** The answer is the ranges in which records begin. */
export const settle = async (opened: OpenJob): Promise<{ readonly ranges: readonly number[] }> => {
  const { job, open, ranges, read, write } = opened;
  const planned = await read('plan.json');
  if (!planned) throw new Error(`The upload ${job.id} cannot be read in ranges.`);
  const surveys = await Promise.all(ranges.map((_, i) => read(`survey/${i}.json`)));
  const settled = await settleRanges(planned, ranges, surveys, async (range, entry) =>
    pathFrom(await windowOf(open, range, job), entry, range.to, rulesOf(planned, job.limits)),
  );
  await write('settled.json', settled);
  return { ranges: settled.segments.map(({ range }) => range) };
};
