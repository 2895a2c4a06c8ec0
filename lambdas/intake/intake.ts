import { dayOf } from '../../schemas/model/period.ts';
import type { ObjectAddress } from '../../schemas/runtime/events.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import { parseIncoming } from '../stores/paths.ts';
import { recordOf } from '../stores/records/record.ts';
import { type UploadRecord, uploadFormat } from '../stores/records/upload.ts';
import { incomingObjectOf, incomingObjectsOf, isProcessed, uploadRecordsOf } from './incoming-objects.ts';
import { processDryRun } from './process/process-dry-run.ts';
import { processUpload } from './process/process-upload.ts';
import { writeResult } from './process/write-upload.ts';
import { addressFinding } from './validate/findings.ts';
import { validateFile } from './validate/validate-file.ts';

export type IntakeContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publishQueue' | 'log' | 'limits' | 'large'
>;

/**
 * Processes one incoming object. First it processes the withdrawals of the month, so that withdrawn data are never
 * public, not even for a moment, and the earlier objects of the month, because they decide whether an upload is held.
 * So messages may come in any order and any number of times.
 */
export const intake = async (context: IntakeContext, address: ObjectAddress): Promise<void> => {
  const { privateBucket, registry, publishQueue, log, catalogue } = context;
  const incoming = parseIncoming(address.key);
  const object = incoming && (await privateBucket.head(address.key, address.versionId));
  if (!incoming || !object) return log.info('no object to process', { key: address.key });

  const current = incomingObjectOf(object);
  const { id, order } = current;
  const known = recordOf(uploadFormat, await registry.get(keys.upload(id)));
  if (isProcessed(known)) return known.state === 'rejected' ? undefined : publishQueue.send(known.dataset);

  const wrongAddress = addressFinding(incoming, catalogue, dayOf(object.lastModified).slice(0, 7));
  const dataset = catalogue.get(incoming.dataset);
  if (wrongAddress || !dataset) {
    const upload = await validateFile(context, object, undefined, wrongAddress ? [wrongAddress] : []);
    await writeResult(registry, upload);
    return log.info('upload rejected', { id, ...incoming });
  }
  const objects = await incomingObjectsOf(context, object);
  if (current.kind === 'check') {
    const state = await processDryRun(context, dataset, objects, object);
    if (state === 'received') await publishQueue.send(dataset.id);
    return log.info('dry run processed', { id, dataset: dataset.id, period: incoming.period, state });
  }
  const records = await uploadRecordsOf(context, objects);
  const unprocessed = objects.filter((_, i) => !isProcessed(records[i]));
  const states = new Set<UploadRecord['state']>();
  for (const next of [
    ...unprocessed.filter(({ kind }) => kind === 'withdrawal'),
    ...unprocessed.filter((earlier) => earlier.kind !== 'withdrawal' && earlier.order <= order),
  ]) {
    const state = await processUpload(context, dataset, objects, next);
    if (state !== undefined) states.add(state);
    // Later objects depend on this large file, so they wait; the sweeper sends them again.
    else if (next.kind === 'rows') break;
  }
  if (states.has('received')) await publishQueue.send(dataset.id);
  log.info('upload processed', { id, dataset: dataset.id, period: incoming.period, states: [...states] });
};
