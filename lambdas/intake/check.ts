import type { Dataset } from '../../schemas/model/dataset.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import type { OpenObject } from '../stores/object-store.ts';
import { itemOf, type UploadRecord } from '../stores/records.ts';
import { conclude, record } from './accept.ts';
import { shrinks } from './hold.ts';
import { judge } from './judge.ts';
import { type Arrival, isJudged } from './month.ts';
import { isReadInRanges } from './read-in-ranges.ts';

/**
 * Takes in a dry run: judged as an upload would be, but it claims no month. One that would be accepted asks the next
 * reconcile for its preview. The answer is the state that it gave; undefined where it has to be read in ranges first.
 */
export const takeInCheck = async (
  context: Pick<Context, 'registry' | 'privateBucket' | 'limits' | 'large'>,
  dataset: Dataset,
  arrivals: readonly Arrival[],
  object: Omit<OpenObject, 'body'>,
): Promise<UploadRecord['state'] | undefined> => {
  const { registry } = context;
  if (await isReadInRanges(context, object)) return undefined;
  const upload = { ...(await judge(context, object, dataset)), kind: 'check' as const };
  if (upload.digest === undefined) {
    await conclude(registry, upload);
    return 'rejected';
  }
  const { id } = upload;
  const needsApproval = await shrinks(context, arrivals, upload);
  return record(registry, { ...upload, ...(needsApproval && { shrinks: true }) }, isJudged, () => [
    { put: itemOf(keys.check(dataset.id, id), { upload: id }) },
  ]);
};
