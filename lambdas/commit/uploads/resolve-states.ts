import { keys, PENDING_PREFIX } from '../../stores/keys.ts';
import {
  type HeadRecord,
  itemOf,
  type PendingRecord,
  recordOf,
  type SlotRecord,
  type UploadRecord,
} from '../../stores/records.ts';
import type { Registry } from '../../stores/registry.ts';

/**
 * Gives the uploads that ask for it their terminal state, once what HEAD answers for is public. What cannot be
 * decided yet stays pending for the reconcile that will. `head` is undefined where nothing was ever published.
 * @param slots the slots that HEAD answers for
 */
export const settle = async (
  registry: Registry,
  dataset: string,
  head: HeadRecord | undefined,
  slots: readonly SlotRecord[],
): Promise<void> => {
  const orders = new Map(slots.map(({ period, order }) => [period, order]));
  const { pk } = keys.head(dataset);
  for (const item of await registry.query(pk, { prefix: PENDING_PREFIX })) {
    const pending = recordOf<PendingRecord>(item);
    if (!pending) continue;
    const upload = recordOf<UploadRecord>(await registry.get(keys.upload(pending.upload)));
    if (!upload) continue;
    const slot = recordOf<SlotRecord>(await registry.get(keys.slot(dataset, upload.period)));
    const settled = decide(upload, slot, head, slot?.order === orders.get(upload.period));
    if (!settled) continue;
    const put = { put: itemOf(keys.upload(upload.id), settled), when: stateOf(upload) };
    const question = { delete: keys.pending(dataset, upload.id), when: tokenOf(pending) };
    // What is public only while the newest waits is asked about again when that one comes in.
    const standsIn = settled.state === 'published' && settled.digest !== slot?.digest;
    if (!standsIn) await registry.write([put, question]);
    else if (upload.state !== settled.state) await registry.write([put]);
  }
};

const stateOf = ({ state }: UploadRecord) => ({ attribute: 'state', equals: state }) as const;
const tokenOf = ({ token }: PendingRecord) => ({ attribute: 'token', equals: token }) as const;

/**
 * `published` where the month's figures come from equal rows, `superseded` where a newer upload has others,
 * `withdrawn` where the month was taken back. Only once HEAD answers for the slot as it is now: the slot may have
 * moved on after HEAD was read, and an old HEAD must not answer for it. Where HEAD answers for the slot and is made of
 * an older upload, the newest waits: it stays as it is, and all others are judged by what is public.
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
  const stands = answered ? slot : input;
  if (stands?.withdrawn === true && stands.order >= order)
    return { ...upload, state: 'withdrawn', ...(head && { version: head.version }) };
  if (digest === stands?.digest && head)
    return { ...upload, state: 'published', version: upload.version ?? head.version };
  return slot.order > order ? { ...upload, state: 'superseded' } : undefined;
};
