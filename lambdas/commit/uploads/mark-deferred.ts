import { finalAfter } from '../../../schemas/model/annual-final.ts';
import { keys } from '../../stores/keys.ts';
import {
  type HeadRecord,
  itemOf,
  recordOf,
  type SlotRecord,
  type UploadRecord,
} from '../../stores/records.ts';
import type { Registry } from '../../stores/registry.ts';

/**
 * Tells staff which uploads wait and until when: those that stand for their month while HEAD, which answers for the
 * months as they are, is made of an older one.
 */
export const markWaiting = async (
  registry: Registry,
  slots: readonly SlotRecord[],
  head: HeadRecord,
): Promise<void> => {
  for (const slot of slots) {
    if (head.inputs[slot.period]?.digest === slot.digest) continue;
    const upload = recordOf<UploadRecord>(await registry.get(keys.upload(slot.upload)));
    const waits = finalAfter(slot.received).toISOString();
    if (upload?.state !== 'received' || upload.waits === waits) continue;
    await registry.write([
      {
        put: itemOf(keys.upload(upload.id), { ...upload, waits }),
        when: { attribute: 'state', equals: upload.state },
      },
    ]);
  }
};
