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
 * Gives the uploads that ask for it their terminal state, once what HEAD answers for is public: `published` where
 * HEAD's figures come from equal rows, `superseded` where a newer upload stands for the month with others.
 * What cannot be decided yet stays pending for the reconcile that will.
 */
export const settle = async (registry: Registry, dataset: string, head: HeadRecord): Promise<void> => {
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

const decide = (
  upload: UploadRecord,
  slot: SlotRecord | undefined,
  head: HeadRecord,
): UploadRecord | undefined => {
  // The month's newest upload waits for the annual final (waiting.ts): nothing about the month is decided before.
  if (slot && head.inputs[upload.period]?.digest !== slot.digest) return undefined;
  if (head.inputs[upload.period]?.digest === upload.digest)
    return { ...upload, state: 'published', version: upload.version ?? head.version };
  if (slot && slot.digest !== upload.digest && upload.order !== undefined && slot.order > upload.order)
    return { ...upload, state: 'superseded' };
  return undefined;
};
