import { openJob, type RangesContext } from './ranges/job.ts';
import { merge } from './ranges/merge.ts';
import { plan, settle } from './ranges/settle.ts';
import type { Context } from './runtime/context.ts';
import { makeHandler } from './runtime/handler.ts';

/** A step over all ranges of a large file: plan before the survey, settle before the checks, merge after them. */
export interface SettleRangesEvent {
  readonly task: 'plan' | 'settle' | 'merge';
  /** Key of the job. */
  readonly job: string;
}

export const settleRanges =
  (context: RangesContext & Pick<Context, 'intakeQueue'>) =>
  async ({ task, job }: SettleRangesEvent): Promise<object> => {
    const opened = await openJob(context, job);
    if (task === 'plan') return plan(opened);
    if (task === 'settle') return settle(opened);
    await merge(context, opened);
    return {};
  };

export const handler = makeHandler(settleRanges);
