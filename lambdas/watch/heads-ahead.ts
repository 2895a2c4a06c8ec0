import { readLatest } from '../commit/public/latest.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import { headFormat } from '../stores/records/head.ts';
import { recordOf } from '../stores/records/record.ts';

/** Datasets with a committed release that is not public yet. */
export const headsAhead = async ({
  catalogue,
  registry,
  publicBucket,
}: Pick<Context, 'catalogue' | 'registry' | 'publicBucket'>): Promise<readonly string[]> => {
  const datasets = [...catalogue.keys()];
  const heads = await registry.getMany(datasets.map(keys.head));
  const ahead: string[] = [];
  for (const [i, dataset] of datasets.entries()) {
    const head = recordOf(headFormat, heads[i]);
    if (head && head.n > ((await readLatest(publicBucket, dataset))?.n ?? 0)) ahead.push(dataset);
  }
  return ahead;
};
