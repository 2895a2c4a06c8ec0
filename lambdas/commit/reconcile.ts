import { contentDigest, isEmbargoed, isFinal } from '../../pipeline/release/inputs.ts';
import type { Context } from '../runtime/context.ts';
import { keys, SLOT_PREFIX } from '../stores/keys.ts';
import type { HeadRecord } from '../stores/records/head.ts';
import { recordsOf } from '../stores/records/record.ts';
import { type SlotRecord, slotFormat } from '../stores/records/slot.ts';
import type { Registry } from '../stores/registry.ts';
import { commit } from './commit.ts';
import { inputsOfMonths, monthOf } from './head/months.ts';
import { headOrSeed } from './head/seed.ts';
import { makePublic } from './public/make-public.ts';
import { refreshPages } from './public/pages.ts';
import { previewDryRuns } from './uploads/dry-runs.ts';
import { markDeferred } from './uploads/mark-deferred.ts';
import { resolveUploadStates } from './uploads/resolve-states.ts';

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
 * Publishes what was accepted of one dataset. Each round reads HEAD, then the slots. The order matters: slots that are
 * read after HEAD are never older than the slots that HEAD answers for. The round makes HEAD's release public if a crash
 * came before that, and commits the next release if the slots have changed. The last round finds that HEAD answers for
 * the slots as they are.
 *
 * The rooms beside this file: `head/` has HEAD, its journal and its release records; `candidate/` builds and verifies a
 * release before the commit; `public/` makes a committed release public; `uploads/` tells staff what became of theirs.
 */
export const reconcile = async (context: CommitContext, datasetId: string): Promise<void> => {
  const { catalogue, registry, clock, releaseCode, log } = context;
  const dataset = catalogue.get(datasetId);
  if (!dataset) return log.warn('no dataset has this id', { dataset: datasetId });
  for (;;) {
    const head = await headOrSeed(context, dataset);
    const slots = await readSlots(registry, dataset.id);
    if (head) await makePublic(context, dataset, head);
    await refreshPages(context, dataset, head);
    if (slots.length === 0) return previewDryRuns(context, dataset, head, []);
    if (head && isBehind(slots, head))
      return log.warn('the slots are older than HEAD; the sweeper rebuilds them', { dataset: dataset.id });
    const now = clock();
    const months = slots.map((slot) =>
      monthOf(slot, isEmbargoed(dataset, slot.period, now), isFinal(dataset, slot.received, now)),
    );
    // Only withdrawals, and nothing was ever published: there is nothing to publish.
    if (!head && slots.every((slot) => slot.withdrawn)) {
      await resolveUploadStates(registry, dataset.id, undefined, slots);
      return previewDryRuns(context, dataset, undefined, months);
    }
    const content = contentDigest(dataset, months, releaseCode);
    if (head && !head.needsReconcile && head.content === content) {
      await resolveUploadStates(registry, dataset.id, head, slots);
      await markDeferred(registry, slots, head);
      return previewDryRuns(context, dataset, head, months);
    }
    const inputs = inputsOfMonths(slots, months);
    await commit(context, dataset, { head, months, inputs, content });
  }
};

const readSlots = async (registry: Registry, dataset: string): Promise<readonly SlotRecord[]> => {
  const items = await registry.query(keys.head(dataset).pk, { prefix: SLOT_PREFIX });
  return recordsOf(slotFormat, items);
};

/**
 * Whether a month that HEAD answers for has an older slot or none: the table was lost and is being rebuilt from the
 * bucket. Publishing now would withdraw what is public.
 */
const isBehind = (slots: readonly SlotRecord[], head: HeadRecord): boolean => {
  const orders = new Map(slots.map((slot) => [slot.period, slot.order]));
  return Object.entries(head.inputs).some(([period, input]) => (orders.get(period) ?? '') < input.order);
};
