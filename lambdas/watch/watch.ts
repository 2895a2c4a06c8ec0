import type { Context } from '../runtime/context.ts';
import { METRICS, type Metrics } from '../runtime/metrics.ts';
import { headsAhead } from './heads-ahead.ts';
import { overdueUploads } from './overdue.ts';

type WatchContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publicBucket' | 'clock' | 'log'
> & { readonly metrics: Metrics };

/** Records two counts that should be zero and have no event of their own: overdue uploads, and releases that are not public. */
export const watch = (context: WatchContext) => async (): Promise<{ ahead: number; overdue: number }> => {
  const { metrics, log } = context;
  const ahead = await headsAhead(context);
  const overdue = await overdueUploads(context);
  await metrics.record(METRICS.headsAhead, ahead.length);
  await metrics.record(METRICS.uploadsOverdue, overdue);
  if (ahead.length + overdue > 0)
    log.warn('uploads are overdue or releases are not public', { ahead, overdue });
  return { ahead: ahead.length, overdue };
};
