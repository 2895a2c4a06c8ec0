import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { keys } from '../../stores/keys.ts';
import type { OpenObject } from '../../stores/object-store.ts';
import { dryRunFormat } from '../../stores/records/dry-run.ts';
import { itemOf } from '../../stores/records/record.ts';
import type { UploadRecord } from '../../stores/records/upload.ts';
import { type IncomingObject, isProcessed } from '../incoming-objects.ts';
import { isReadInRanges } from '../validate/read-in-ranges.ts';
import { validateFile } from '../validate/validate-file.ts';
import { shrinks } from './hold.ts';
import { writeResult, writeUpload } from './write-upload.ts';

/**
 * Processes a dry run. It is validated like an upload but takes no slot. If it would be accepted, the next reconcile
 * makes its preview. Returns the state that it gave the dry run; undefined if the file must be read in ranges first.
 */
export const processDryRun = async (
  context: Pick<Context, 'registry' | 'privateBucket' | 'limits' | 'large'>,
  dataset: Dataset,
  objects: readonly IncomingObject[],
  object: Omit<OpenObject, 'body'>,
): Promise<UploadRecord['state'] | undefined> => {
  const { registry } = context;
  if (await isReadInRanges(context, object)) return undefined;
  const upload = { ...(await validateFile(context, object, dataset)), kind: 'check' as const };
  if (upload.digest === undefined) {
    await writeResult(registry, upload);
    return 'rejected';
  }
  const { id } = upload;
  const needsApproval = await shrinks(context, objects, upload);
  return writeUpload(registry, { ...upload, ...(needsApproval && { shrinks: true }) }, isProcessed, () => [
    { put: itemOf(dryRunFormat, keys.dryRun(dataset.id, id), { upload: id }) },
  ]);
};
