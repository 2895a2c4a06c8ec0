import { dayOf } from '../../schemas/model/period.ts';
import type { ObjectAddress } from '../../schemas/runtime/events.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import { parseIncoming } from '../stores/paths.ts';
import { recordOf, type UploadRecord } from '../stores/records.ts';
import { conclude } from './accept.ts';
import { takeInCheck } from './check.ts';
import { addressFinding } from './findings.ts';
import { judge } from './judge.ts';
import { arrivalOf, arrivalsOf, isJudged, recordsOf } from './month.ts';
import { takeIn } from './take-in.ts';

export type IntakeContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publishQueue' | 'log' | 'limits' | 'large'
>;

/**
 * Takes in one incoming object, after all that it is to be seen together with: the month's withdrawals, so that
 * nothing that was taken back comes up even for a moment, and its earlier arrivals, since an upload is held or not
 * by what stood before it. So messages may come in any order and any number.
 */
export const intake = async (context: IntakeContext, address: ObjectAddress): Promise<void> => {
  const { privateBucket, registry, publishQueue, log, catalogue } = context;
  const place = parseIncoming(address.key);
  const object = place && (await privateBucket.head(address.key, address.versionId));
  if (!place || !object) return log.info('nothing to take in', { key: address.key });

  const arrival = arrivalOf(object);
  const { id, order } = arrival;
  const known = recordOf<UploadRecord>(await registry.get(keys.upload(id)));
  if (isJudged(known)) return known.state === 'rejected' ? undefined : publishQueue.send(known.dataset);

  const misplaced = addressFinding(place, catalogue, dayOf(object.lastModified).slice(0, 7));
  const dataset = catalogue.get(place.dataset);
  if (misplaced || !dataset) {
    const upload = await judge(context, object, undefined, misplaced ? [misplaced] : []);
    await conclude(registry, upload);
    return log.info('upload refused', { id, ...place });
  }
  const arrivals = await arrivalsOf(context, object);
  if (arrival.kind === 'check') {
    const state = await takeInCheck(context, dataset, arrivals, object);
    if (state === 'received') await publishQueue.send(dataset.id);
    return log.info('dry run taken in', { id, dataset: dataset.id, period: place.period, state });
  }
  const records = await recordsOf(context, arrivals);
  const open = arrivals.filter((_, i) => !isJudged(records[i]));
  const states = new Set<UploadRecord['state']>();
  for (const other of [
    ...open.filter(({ kind }) => kind === 'withdrawal'),
    ...open.filter((earlier) => earlier.kind !== 'withdrawal' && earlier.order <= order),
  ]) {
    const state = await takeIn(context, dataset, arrivals, other);
    if (state !== undefined) states.add(state);
    // What came later is seen together with it: it waits, and the sweeper sends it again.
    else if (other.kind === 'rows') break;
  }
  if (states.has('received')) await publishQueue.send(dataset.id);
  log.info('upload taken in', { id, dataset: dataset.id, period: place.period, states: [...states] });
};
