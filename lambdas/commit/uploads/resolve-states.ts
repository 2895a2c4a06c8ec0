import { keys, PENDING_PREFIX } from '../../stores/keys.ts';
import type { HeadRecord } from '../../stores/records/head.ts';
import { type PendingRecord, pendingFormat } from '../../stores/records/pending.ts';
import { itemOf, recordOf } from '../../stores/records/record.ts';
import { type SlotRecord, slotFormat } from '../../stores/records/slot.ts';
import { type UploadRecord, uploadFormat } from '../../stores/records/upload.ts';
import type { Registry } from '../../stores/registry.ts';

/**
 * Resolves the states of the pending uploads, once the release of HEAD is public. An upload that cannot be decided yet
 * stays pending for a later reconcile.
 * @param head undefined if nothing was ever published
 * @param slots the slots that HEAD answers for
 */
export const resolveUploadStates = async (
  registry: Registry,
  dataset: string,
  head: HeadRecord | undefined,
  slots: readonly SlotRecord[],
): Promise<void> => {
  const orders = new Map(slots.map(({ period, order }) => [period, order]));
  const { pk } = keys.head(dataset);
  for (const item of await registry.query(pk, { prefix: PENDING_PREFIX })) {
    const pending = recordOf(pendingFormat, item);
    if (!pending) continue;
    const upload = recordOf(uploadFormat, await registry.get(keys.upload(pending.upload)));
    if (!upload) continue;
    const slot = recordOf(slotFormat, await registry.get(keys.slot(dataset, upload.period)));
    const resolved = decide(upload, slot, head, slot?.order === orders.get(upload.period));
    if (!resolved) continue;
    const put = { put: itemOf(uploadFormat, keys.upload(upload.id), resolved), when: stateOf(upload) };
    const question = { delete: keys.pending(dataset, upload.id), when: tokenOf(pending) };
    // If it is public only because the newest upload is deferred, it stays pending until that one is published.
    const replacesDeferred = resolved.state === 'published' && resolved.digest !== slot?.digest;
    if (!replacesDeferred) await registry.write([put, question]);
    else if (upload.state !== resolved.state) await registry.write([put]);
  }
};

const stateOf = ({ state }: UploadRecord) => ({ attribute: 'state', equals: state }) as const;
const tokenOf = ({ token }: PendingRecord) => ({ attribute: 'token', equals: token }) as const;

/**
 * The state of an upload: `published` if the month's figures come from equal rows, `superseded` if a newer upload has
 * other rows, `withdrawn` if the month was withdrawn. Undefined unless HEAD answers for the slot as it is now: the slot
 * may have moved after HEAD was read, and an older HEAD must not decide. If HEAD answers for the slot but has an older
 * upload, the newest one is deferred: it keeps its state, and the others are compared with the public upload.
 */
const decide = (
  upload: UploadRecord,
  slot: SlotRecord | undefined,
  head: HeadRecord | undefined,
  isAnsweredFor: boolean,
): UploadRecord | undefined => {
  const { period, digest, order = '' } = upload;
  if (!slot) return undefined;
  const input = head?.inputs[period];
  const answered = head ? input?.digest === slot.digest : slot.withdrawn;
  if (!answered && !(head && isAnsweredFor)) return undefined;
  const effective = answered ? slot : input;
  if (effective?.withdrawn === true && effective.order >= order)
    return { ...upload, state: 'withdrawn', ...(head && { version: head.version }) };
  if (head && digest !== undefined && digest === effective?.digest)
    return { ...upload, state: 'published', version: upload.version ?? head.version };
  return slot.order > order ? { ...upload, state: 'superseded' } : undefined;
};
