import { keys, PENDING_PREFIX } from '../stores/keys.ts';
import {
  type HeadRecord,
  itemOf,
  type PendingRecord,
  recordOf,
  type SlotRecord,
  type UploadRecord,
} from '../stores/records.ts';
import type { Registry } from '../stores/registry.ts';

/**
 * Gives the uploads that ask for it their terminal state, once what HEAD answers for is public. What cannot be
 * decided yet stays pending for the reconcile that will. `head` is undefined where nothing was ever published.
 */
export const settle = async (
  registry: Registry,
  dataset: string,
  head: HeadRecord | undefined,
): Promise<void> => {
  const { pk } = keys.head(dataset);
  for (const item of await registry.query(pk, { prefix: PENDING_PREFIX })) {
    const pending = recordOf<PendingRecord>(item);
    if (!pending) continue;
    const upload = recordOf<UploadRecord>(await registry.get(keys.upload(pending.upload)));
    if (!upload) continue;
    const slot = recordOf<SlotRecord>(await registry.get(keys.slot(dataset, upload.period)));
    const settled = decide(upload, slot, head);
    if (!settled) continue;
    await registry.write([
      { put: itemOf(keys.upload(upload.id), settled), when: { attribute: 'state', equals: upload.state } },
      { delete: keys.pending(dataset, upload.id), when: { attribute: 'token', equals: pending.token } },
    ]);
  }
};

/**
 * `published` where the month's figures come from equal rows, `superseded` where a newer upload has others,
 * `withdrawn` where the month was taken back. Only once HEAD answers for the slot as it is now: the slot may have
 * moved on after HEAD was read, and an old HEAD must not answer for it.
 */
const decide = (
  upload: UploadRecord,
  slot: SlotRecord | undefined,
  head: HeadRecord | undefined,
): UploadRecord | undefined => {
  const { period, digest, order = '' } = upload;
  if (!slot) return undefined;
  const answered = head ? head.inputs[period]?.digest === slot.digest : slot.withdrawn;
  if (!answered) return undefined;
  if (slot.withdrawn && slot.order >= order)
    return { ...upload, state: 'withdrawn', ...(head && { version: head.version }) };
  if (digest === slot.digest && head)
    return { ...upload, state: 'published', version: upload.version ?? head.version };
  return slot.order > order ? { ...upload, state: 'superseded' } : undefined;
};
