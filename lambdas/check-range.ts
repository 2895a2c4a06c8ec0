import { check, findRepeated, nameRepeated, survey } from './ranges/check.ts';
import { openJob, type RangesContext } from './ranges/job.ts';
import { makeHandler } from './runtime/handler.ts';

/** One range of a large file, or one part of its keys. Each step can be repeated: what it writes follows from the file. */
export interface CheckRangeEvent {
  readonly task: 'survey' | 'check' | 'find-repeated' | 'name-repeated';
  /** Key of the job. */
  readonly job: string;
  /** Which range, or which part of the keys. */
  readonly item: number;
  /** How many parts of the keys there are. */
  readonly keyParts?: number;
}

export const checkRange =
  (context: RangesContext) =>
  async ({ task, job, item, keyParts = 0 }: CheckRangeEvent): Promise<{ readonly item: number }> => {
    const opened = await openJob(context, job);
    if (task === 'survey') await survey(opened, item);
    if (task === 'check') await check(opened, item);
    if (task === 'find-repeated') await findRepeated(opened, item);
    if (task === 'name-repeated') await nameRepeated(opened, item, keyParts);
    return { item };
  };

export const handler = makeHandler(checkRange);
