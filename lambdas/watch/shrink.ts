import { readHead } from '../commit/head/read-head.ts';
import type { Context } from '../runtime/context.ts';
import { METRICS, type Metrics } from '../runtime/metrics.ts';
import { keys } from '../stores/keys.ts';
import type { HeadRecord } from '../stores/records/head.ts';
import { recordOf } from '../stores/records/record.ts';
import { uploadFormat } from '../stores/records/upload.ts';
import type { Registry } from '../stores/registry.ts';

type ShrinkContext = Pick<Context, 'registry' | 'log'> & { readonly metrics?: Metrics };

/**
 * Runs a reconcile and records a metric if its release is made of fewer uploaded rows than the previous one. It counts
 * rows of uploads, not of published tables, which have a row for every cell with or without a value.
 */
export const countShrunk = async (
  { registry, log, metrics }: ShrinkContext,
  dataset: string,
  reconcile: () => Promise<void>,
): Promise<void> => {
  if (!metrics) return reconcile();
  const before = await readHead(registry, dataset);
  await reconcile();
  const after = await readHead(registry, dataset);
  if (!before || !after || after.n === before.n) return;
  const [had, has] = [await rowsOf(registry, before), await rowsOf(registry, after)];
  if (has >= had) return;
  await metrics.record(METRICS.releasesShrunk, 1);
  log.warn('the release has fewer rows than the one before', {
    dataset,
    from: before.version,
    to: after.version,
    rows: { had, has },
  });
};

/** Rows of all uploads of a HEAD. The order of an input ends with the id of its upload. */
const rowsOf = async (registry: Registry, { inputs }: HeadRecord): Promise<number> => {
  const uploads = Object.values(inputs).map(({ order }) => keys.upload(order.split('#').at(-1) ?? ''));
  const records = await registry.getMany(uploads);
  return records.reduce((sum, item) => sum + (recordOf(uploadFormat, item)?.rows ?? 0), 0);
};
