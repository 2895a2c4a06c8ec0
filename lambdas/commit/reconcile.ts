import { sha256 } from '../../pipeline/publish/digest.ts';
import {
  buildRelease,
  contentDigest,
  isEmbargoed,
  type ReleaseMonth,
  sealRelease,
} from '../../pipeline/release.ts';
import { decodeRows } from '../../pipeline/rows.ts';
import type { Dataset, Row } from '../../schemas/dataset.ts';
import type { Context } from '../runtime/context.ts';
import { keys, SLOT_PREFIX } from '../stores/keys.ts';
import { bytesOf, type ObjectStore } from '../stores/object-store.ts';
import { paths } from '../stores/paths.ts';
import { type HeadRecord, itemOf, recordOf, type SlotRecord } from '../stores/records.ts';
import type { Registry } from '../stores/registry.ts';
import { headOrSeed, readManifest } from './head.ts';
import { releaseItem } from './release-record.ts';
import { reveal } from './reveal.ts';
import { settle } from './settle.ts';
import { stage, verifyStaged } from './stage.ts';
import { writeSummaries } from './summaries.ts';

export type CommitContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publicBucket' | 'clock' | 'log' | 'codeVersion'
>;

/**
 * Brings what is public in line with what was accepted, for one dataset. Each round reads HEAD, then the slots
 * (in this order: slots read later than HEAD are never older than what HEAD answers for), finishes HEAD's
 * reveal, and either finds nothing to do or tries to commit the next release. It ends when a round finds HEAD
 * answering for the slots as they are.
 */
export const reconcile = async (context: CommitContext, datasetId: string): Promise<void> => {
  const dataset = context.catalogue.get(datasetId);
  if (!dataset) return context.log.warn('reconcile of an unknown dataset', { dataset: datasetId });
  for (;;) {
    const head = await headOrSeed(context, dataset.id);
    const slots = await readSlots(context.registry, dataset.id);
    if (head) await reveal(context, dataset.id, head);
    if (slots.length === 0) return;
    if (head && isBehind(slots, head))
      return context.log.warn('the slots are behind HEAD; waiting for the sweeper', { dataset: dataset.id });
    const now = context.clock();
    const months = slots.map((slot) => monthOf(slot, isEmbargoed(dataset, slot.period, now)));
    const content = contentDigest(dataset, months, context.codeVersion);
    if (head?.content === content) return settle(context.registry, dataset.id, head);
    await commit(context, dataset, { head, slots, months, content });
  }
};

interface Attempt {
  readonly head: HeadRecord | undefined;
  readonly slots: readonly SlotRecord[];
  readonly months: readonly ReleaseMonth[];
  readonly content: string;
}

/** Stages the release that follows from an attempt's inputs and swaps HEAD. Losing the swap is no error: the caller looks again. */
const commit = async (context: CommitContext, dataset: Dataset, attempt: Attempt): Promise<void> => {
  const { registry, privateBucket, publicBucket, log } = context;
  const { head, months, content } = attempt;
  const rows = await readStaged(privateBucket, dataset, months);
  const built = buildRelease(dataset, months, (month) => rows.get(month.period) ?? []);
  const previous =
    head && (await readManifest(publicBucket, paths.published(dataset.id, head.version, 'manifest.json')));
  const sealed = sealRelease(dataset, built, content, previous);
  await writeSummaries(registry, dataset.id, content, built.summaries);
  if (sealed) {
    await stage(privateBucket, dataset, sealed);
    await verifyStaged(privateBucket, dataset, sealed);
  }
  const inputs = inputsFrom(attempt);
  const headKey = keys.head(dataset.id);
  const unmoved = head
    ? ({ attribute: 'revision', equals: head.revision } as const)
    : ({ absent: true } as const);
  if (!sealed && head) {
    await registry.write([
      { put: itemOf(headKey, { ...head, revision: head.revision + 1, content, inputs }), when: unmoved },
    ]);
    return;
  }
  if (!sealed)
    throw new Error(`Dataset "${dataset.id}": a first release differs from nothing, yet none was made.`);
  const { manifest, manifestSha256 } = sealed;
  const next: HeadRecord = {
    revision: (head?.revision ?? 0) + 1,
    n: manifest.n,
    version: manifest.version,
    content,
    built: content,
    manifestSha256,
    created: manifest.created,
    inputs,
  };
  const committed = await registry.write([
    { put: itemOf(headKey, next), when: unmoved },
    { put: releaseItem(manifest, manifestSha256), when: { absent: true } },
  ]);
  log.info(committed ? 'release committed' : 'another release was committed first', {
    dataset: dataset.id,
    version: manifest.version,
    type: manifest.change.type,
  });
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

const monthOf = (
  { period, digest, upload, sha256: file, rows, received }: SlotRecord,
  embargoed: boolean,
): ReleaseMonth => ({
  period,
  digest,
  embargoed,
  upload: { id: upload, sha256: file, rows, received },
});

const inputsFrom = ({ slots, months }: Attempt): HeadRecord['inputs'] => {
  const embargoed = new Set(months.filter((month) => month.embargoed).map((month) => month.period));
  return Object.fromEntries(
    slots.map(({ period, order, digest }) => [period, { order, digest, embargoed: embargoed.has(period) }]),
  );
};

/** The accepted rows of every month that may be read, each checked against its digest. */
const readStaged = async (
  store: ObjectStore,
  dataset: Dataset,
  months: readonly ReleaseMonth[],
): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const open = months.filter((month) => !month.embargoed);
  const entries = open.map(async ({ period, digest }): Promise<[string, readonly Row[]]> => {
    const object = await store.get(paths.staged(dataset.id, digest));
    const bytes = object && (await bytesOf(object.body));
    if (!bytes || sha256(bytes) !== digest)
      throw new Error(`Dataset "${dataset.id}": the staged rows of ${period} are missing or damaged.`);
    return [period, decodeRows(bytes)];
  });
  return new Map(await Promise.all(entries));
};
