import { keys } from '../stores/keys.ts';
import { itemOf, recordOf, type SlotRecord, type UploadRecord } from '../stores/records.ts';
import type { Registry, Write } from '../stores/registry.ts';
import { isJudged } from './month.ts';

/** What an upload is once it is judged. */
export type JudgedUpload = UploadRecord &
  Required<Pick<UploadRecord, 'object' | 'order' | 'received' | 'sha256' | 'rows'>>;

/** Only while the record is as it was read: a terminal state is never overwritten here. */
const asRead = (before: UploadRecord | undefined) =>
  before ? ({ attribute: 'state', equals: before.state } as const) : ({ absent: true } as const);

/** Whether a record may still be judged: it is new, or waits, or is held and now approved. */
const isOpen = (before: UploadRecord | undefined, upload: UploadRecord): boolean =>
  !before || before.state === 'received' || (before.state === 'held' && upload.approvedBy !== undefined);

/** Writes that follow from an upload besides its record. */
type Further = () => Promise<readonly Write[]> | readonly Write[];

/**
 * Writes an upload's record, its place in the list and what else follows, in one transaction that is repeated until it
 * holds. Where another was first, nothing is written. The answer is the state that the upload has then.
 * @param isDone whether the record that is there says that another was first
 */
export const record = async (
  registry: Registry,
  upload: UploadRecord,
  isDone: (before: UploadRecord | undefined) => boolean,
  further: Further = () => [],
): Promise<UploadRecord['state']> => {
  const { id, dataset, period, state } = upload;
  for (;;) {
    const before = recordOf<UploadRecord>(await registry.get(keys.upload(id)));
    if (isDone(before)) return before?.state ?? state;
    const written = await registry.write([
      { put: itemOf(keys.upload(id), upload), when: asRead(before) },
      { put: itemOf(keys.uploadIndex(id), { dataset, period }) },
      ...(await further()),
    ]);
    if (written) return state;
  }
};

/**
 * Writes an accepted upload or a withdrawal: its record, its claim to the month's slot if it is the newest, and the
 * questions (PENDING) that the next reconcile has to answer, about itself and about the upload that it displaces.
 */
export const accept = async (
  registry: Registry,
  upload: JudgedUpload & { readonly digest: string },
): Promise<void> => {
  const { id, dataset, period, order, digest, sha256, rows, received } = upload;
  const pending = (other: string): Write => ({
    put: itemOf(keys.pending(dataset, other), { upload: other, token: order }),
  });
  const claims = async (): Promise<readonly Write[]> => {
    const slotKey = keys.slot(dataset, period);
    const slot = recordOf<SlotRecord>(await registry.get(slotKey));
    const writes = [pending(id)];
    if (!slot || slot.order < order) {
      const withdrawn = upload.kind === 'withdrawal' ? { withdrawn: true as const } : {};
      const claim: SlotRecord = { period, order, upload: id, digest, sha256, rows, received, ...withdrawn };
      writes.push({
        put: itemOf(slotKey, claim),
        when: slot ? { attribute: 'order', equals: slot.order } : { absent: true },
      });
      if (slot) writes.push(pending(slot.upload));
    }
    return writes;
  };
  await record(registry, upload, (before) => !isOpen(before, upload), claims);
};

/** Writes an upload that changes nothing public: refused, held, or an approval that has had its effect. */
export const conclude = async (registry: Registry, upload: UploadRecord): Promise<void> => {
  // Somebody else may have been first: an upload that was accepted meanwhile must not be held.
  await record(registry, upload, isJudged);
};
