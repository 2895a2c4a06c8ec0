import type { Context } from '../../runtime/context.ts';
import { type IncomingObject, uploadRecordsOf } from '../incoming-objects.ts';

/** A correction with fewer than this share of the rows that it replaces needs an approval. */
const SHARE = 0.5;

/**
 * Whether an upload has so few rows that a second person must approve it. It is compared with the upload that was
 * effective when it came. Each object is processed after all earlier ones of its month, so a later approval has no
 * effect yet: the result depends on the month's objects only, whatever order their messages have.
 */
export const shrinks = async (
  context: Pick<Context, 'registry'>,
  objects: readonly IncomingObject[],
  { order, rows }: { readonly order: string; readonly rows: number },
): Promise<boolean> => {
  const earlier = objects.filter((object) => object.order < order);
  const records = await uploadRecordsOf(context, earlier);
  const effective = records
    .flatMap((record) => record ?? [])
    .filter(
      ({ digest, state, kind }) =>
        digest !== undefined && state !== 'rejected' && (kind === undefined || kind === 'withdrawal'),
    )
    .filter(({ shrinks: neededApproval, approvedBy }) => !neededApproval || approvedBy !== undefined)
    .at(-1);
  return effective?.rows !== undefined && rows < effective.rows * SHARE;
};
