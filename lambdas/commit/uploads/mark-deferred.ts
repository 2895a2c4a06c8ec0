import { finalAfter } from '../../../schemas/model/annual-final.ts';
import { keys } from '../../stores/keys.ts';
import type { HeadRecord } from '../../stores/records/head.ts';
import { itemOf, recordOf } from '../../stores/records/record.ts';
import type { SlotRecord } from '../../stores/records/slot.ts';
import { uploadFormat } from '../../stores/records/upload.ts';
import type { Registry } from '../../stores/registry.ts';

/**
 * Writes to the records of deferred uploads until when they are deferred, for staff. HEAD must answer for the slots: an
 * upload is deferred if it is the newest of its month and HEAD has an older one.
 */
export const markDeferred = async (
  registry: Registry,
  slots: readonly SlotRecord[],
  head: HeadRecord,
): Promise<void> => {
  for (const slot of slots) {
    if (head.inputs[slot.period]?.digest === slot.digest) continue;
    const upload = recordOf(uploadFormat, await registry.get(keys.upload(slot.upload)));
    const deferredUntil = finalAfter(slot.received).toISOString();
    if (upload?.state !== 'received' || upload.deferredUntil === deferredUntil) continue;
    await registry.write([
      {
        put: itemOf(uploadFormat, keys.upload(upload.id), { ...upload, deferredUntil }),
        when: { attribute: 'state', equals: upload.state },
      },
    ]);
  }
};
