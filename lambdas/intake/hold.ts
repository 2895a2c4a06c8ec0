import type { Context } from '../runtime/context.ts';
import { type Arrival, recordsOf } from './month.ts';

/** A correction with fewer than this share of the rows that it replaces waits for an approval. */
const SHARE = 0.5;

/**
 * Whether an upload shrinks its month so much that a person must say it is meant. It is compared with the upload that
 * stood when it arrived. Every arrival is taken in after all that came before it, so an approval that came later has
 * had no effect yet, and the answer follows from the objects of the month alone, in whatever order they are replayed.
 */
export const shrinks = async (
  context: Pick<Context, 'registry'>,
  arrivals: readonly Arrival[],
  { order, rows }: { readonly order: string; readonly rows: number },
): Promise<boolean> => {
  const earlier = arrivals.filter((arrival) => arrival.order < order);
  const records = await recordsOf(context, earlier);
  const standing = records
    .flatMap((record) => record ?? [])
    .filter(
      ({ digest, state, kind }) =>
        digest !== undefined && state !== 'rejected' && (kind === undefined || kind === 'withdrawal'),
    )
    .filter(({ shrinks: held, approvedBy }) => !held || approvedBy !== undefined)
    .at(-1);
  return standing?.rows !== undefined && rows < standing.rows * SHARE;
};
