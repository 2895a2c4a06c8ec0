import { keys } from '../../stores/keys.ts';
import { pendingFormat } from '../../stores/records/pending.ts';
import { itemOf, recordOf } from '../../stores/records/record.ts';
import { type SlotRecord, slotFormat } from '../../stores/records/slot.ts';
import { type UploadRecord, uploadFormat } from '../../stores/records/upload.ts';
import { uploadIndexFormat } from '../../stores/records/upload-index.ts';
import type { Registry, Write } from '../../stores/registry.ts';
import { isProcessed } from '../incoming-objects.ts';

/** The record of an upload that was validated. */
export type ValidatedUpload = UploadRecord &
  Required<Pick<UploadRecord, 'object' | 'order' | 'received' | 'sha256' | 'rows'>>;

/** Whether a record has all that an accepted upload has. */
export const isAccepted = (record: UploadRecord): record is ValidatedUpload & { readonly digest: string } => {
  const { object, order, received, sha256, rows, digest } = record;
  return [object, order, received, sha256, rows, digest].every((member) => member !== undefined);
};

/** Write only if the record still has the state that was read: a final state is never overwritten. */
const asRead = (before: UploadRecord | undefined) =>
  before ? ({ attribute: 'state', equals: before.state } as const) : ({ absent: true } as const);

/**
 * Whether an upload may still be accepted: it is not processed yet, or held and now approved. A process that was slow
 * must not accept it again: the record may say by now until when the upload is deferred.
 */
const mayBeAccepted = (before: UploadRecord | undefined, upload: UploadRecord): boolean =>
  !isProcessed(before) || (before.state === 'held' && upload.approvedBy !== undefined);

/** Further writes of the same transaction. */
type FurtherWrites = () => Promise<readonly Write[]> | readonly Write[];

/**
 * Writes an upload's record, its entry in the list and further writes in one transaction, and tries again until the
 * transaction holds. If another message was first, nothing is written. Returns the state that the upload then has.
 * @param isDone whether the stored record shows that another message was first
 */
export const writeUpload = async (
  registry: Registry,
  upload: UploadRecord,
  isDone: (before: UploadRecord | undefined) => boolean,
  further: FurtherWrites = () => [],
): Promise<UploadRecord['state']> => {
  const { id, dataset, period, state } = upload;
  for (;;) {
    const before = recordOf(uploadFormat, await registry.get(keys.upload(id)));
    if (isDone(before)) return before?.state ?? state;
    const written = await registry.write([
      { put: itemOf(uploadFormat, keys.upload(id), upload), when: asRead(before) },
      { put: itemOf(uploadIndexFormat, keys.uploadIndex(id), { dataset, period }) },
      ...(await further()),
    ]);
    if (written) return state;
  }
};

/**
 * Writes an accepted upload or a withdrawal. If it is the newest of its month, it takes the month's slot. The next
 * reconcile has to decide its state and that of the upload which it replaces, so both get a PENDING record.
 */
export const accept = async (
  registry: Registry,
  upload: ValidatedUpload & { readonly digest: string },
): Promise<void> => {
  const { id, dataset, period, order, digest, sha256, rows, received } = upload;
  const pending = (other: string): Write => ({
    put: itemOf(pendingFormat, keys.pending(dataset, other), { upload: other, token: order }),
  });
  const takeSlot = async (): Promise<readonly Write[]> => {
    const slotKey = keys.slot(dataset, period);
    const slot = recordOf(slotFormat, await registry.get(slotKey));
    const writes = [pending(id)];
    if (!slot || slot.order < order) {
      const withdrawn = upload.kind === 'withdrawal' ? { withdrawn: true as const } : {};
      const newSlot: SlotRecord = { period, order, upload: id, digest, sha256, rows, received, ...withdrawn };
      writes.push({
        put: itemOf(slotFormat, slotKey, newSlot),
        when: slot ? { attribute: 'order', equals: slot.order } : { absent: true },
      });
      if (slot) writes.push(pending(slot.upload));
    }
    return writes;
  };
  await writeUpload(registry, upload, (before) => !mayBeAccepted(before, upload), takeSlot);
};

/** Writes the record of an upload that changes nothing public: rejected, held, or an approval that was applied. */
export const writeResult = async (registry: Registry, upload: UploadRecord): Promise<void> => {
  // Another message may have been first: an upload that was accepted meanwhile must not become held.
  await writeUpload(registry, upload, isProcessed);
};
