import { contentDigest, isEmbargoed, isFinal } from '../../pipeline/release/inputs.ts';
import type { Context } from '../runtime/context.ts';
import { keys, SLOT_PREFIX } from '../stores/keys.ts';
import { type HeadRecord, recordOf, type SlotRecord } from '../stores/records.ts';
import type { Registry } from '../stores/registry.ts';
import { commit } from './commit.ts';
import { inputsOfMonths, monthOf } from './head/months.ts';
import { headOrSeed } from './head/seed.ts';
import { reveal } from './public/make-public.ts';
import { refreshPages } from './public/pages.ts';
import { previewChecks } from './uploads/dry-runs.ts';
import { markWaiting } from './uploads/mark-deferred.ts';
import { settle } from './uploads/resolve-states.ts';

export type CommitContext = Pick<
  Context,
  | 'catalogue'
  | 'registry'
  | 'privateBucket'
  | 'publicBucket'
  | 'clock'
  | 'log'
  | 'releaseCode'
  | 'pageCode'
  | 'solver'
>;

/**
 * Brings what is public in line with what was accepted, for one dataset. Each round reads HEAD, then the slots
 * (in this order: slots read later than HEAD are never older than what HEAD answers for), finishes HEAD's
 * reveal, and either finds nothing to do or tries to commit the next release. It ends when a round finds HEAD
 * answering for the slots as they are.
 */
export const reconcile = async (context: CommitContext, datasetId: string): Promise<void> => {
  const { catalogue, registry, clock, releaseCode, log } = context;
  const dataset = catalogue.get(datasetId);
  if (!dataset) return log.warn('reconcile of an unknown dataset', { dataset: datasetId });
  for (;;) {
    const head = await headOrSeed(context, dataset);
    const slots = await readSlots(registry, dataset.id);
    if (head) await reveal(context, dataset, head);
    await refreshPages(context, dataset, head);
    if (slots.length === 0) return previewChecks(context, dataset, head, []);
    if (head && isBehind(slots, head))
      return log.warn('the slots are behind HEAD; waiting for the sweeper', { dataset: dataset.id });
    const now = clock();
    const months = slots.map((slot) =>
      monthOf(slot, isEmbargoed(dataset, slot.period, now), isFinal(dataset, slot.received, now)),
    );
    // A withdrawal of what was never published leaves nothing to publish.
    if (!head && slots.every((slot) => slot.withdrawn)) {
      await settle(registry, dataset.id, undefined, slots);
      return previewChecks(context, dataset, undefined, months);
    }
    const content = contentDigest(dataset, months, releaseCode);
    if (head && (head.answers ?? head.content) === content) {
      await settle(registry, dataset.id, head, slots);
      await markWaiting(registry, slots, head);
      return previewChecks(context, dataset, head, months);
    }
    const inputs = inputsOfMonths(slots, months);
    await commit(context, dataset, { head, months, inputs, content });
  }
};

const readSlots = async (registry: Registry, dataset: string): Promise<readonly SlotRecord[]> => {
  const items = await registry.query(keys.head(dataset).pk, { prefix: SLOT_PREFIX });
  return items.flatMap((item) => recordOf<SlotRecord>(item) ?? []);
};

/**
 * Whether the slots miss or precede a month that HEAD answers for: the table was lost and is being rebuilt from
 * the bucket. Publishing now would take back what is public.
 */
const isBehind = (slots: readonly SlotRecord[], head: HeadRecord): boolean => {
  const orders = new Map(slots.map((slot) => [slot.period, slot.order]));
  return Object.entries(head.inputs).some(([period, input]) => (orders.get(period) ?? '') < input.order);
};
