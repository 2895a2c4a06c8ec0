import type { Context } from '../runtime/context.ts';
import { METRICS, type Metrics } from '../runtime/metrics.ts';
import { headsAhead } from './heads-ahead.ts';
import { overdueUploads } from './overdue.ts';

type WatchContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publicBucket' | 'clock' | 'log'
> & { readonly metrics: Metrics };

/** Counts what ought to be none and has no event of its own: uploads that wait, releases that the public does not see. */
export const watch = (context: WatchContext) => async (): Promise<{ ahead: number; overdue: number }> => {
  const { metrics, log } = context;
  const ahead = await headsAhead(context);
  const overdue = await overdueUploads(context);
  await metrics.record(METRICS.headsAhead, ahead.length);
  await metrics.record(METRICS.uploadsOverdue, overdue);
  if (ahead.length + overdue > 0) log.warn('watched', { ahead, overdue });
  return { ahead: ahead.length, overdue };
};
