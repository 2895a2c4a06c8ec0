import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishRelease } from '../../../lambdas/publish-release.ts';
import type { Context } from '../../../lambdas/runtime/context.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { catalogue, catalogueOf } from '../../../schemas/agency/catalogue.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { monthsBetween } from '../../../schemas/model/period.ts';
import { type Count, type Counts, countedStores } from '../../support/counted-stores.ts';
import { eventOf, type MemoryContext, memoryContext, putIncoming } from '../../support/memory-context.ts';
import { ROOT } from '../../support/spawned.ts';
import type { Section, Table } from '../section.ts';

/** What is counted with each: months of history, and releases in which they were published. */
const HISTORIES = [
  { months: 12, releases: 12 },
  { months: 120, releases: 120 },
  { months: 1200, releases: 120 },
] as const;
const DATASETS = ['seizures', 'rehab-clients'] as const;
/** No other month is measured, so no other year than the sample's gets the last one. */
const LAST = '2024-12';
const SHOWN = 12;

/** The sample's file of the same month, with every 2024 in it moved to another year. */
const fileOf = async ({ id }: Dataset, period: string): Promise<string> => {
  const [year = '', month = ''] = period.split('-');
  const csv = await readFile(join(ROOT, 'sample-data', id, `2024-${month}.csv`), 'utf8');
  return csv.replaceAll('2024', year);
};

const upload = async (context: MemoryContext, dataset: Dataset, period: string): Promise<void> => {
  const message = await putIncoming(context, dataset.id, period, await fileOf(dataset, period));
  await succeed(validateUpload(context)(eventOf(message)));
};
const publish = (context: Context, dataset: Dataset) => succeed(publishRelease(context)(eventOf(dataset.id)));

const succeed = async (handled: ReturnType<ReturnType<typeof publishRelease>>): Promise<void> => {
  if ((await handled).batchItemFailures.length > 0) throw new Error('A message failed.');
};

/** Publishes one more month after a history, counting what the publishing function does in a cold process. */
const countOf = async (dataset: Dataset, months: number, releases: number): Promise<Counts> => {
  const context = memoryContext(catalogueOf([dataset]));

  const history = monthsBetween('1900-01', LAST).slice(-months - 1, -1);
  for (const [i, period] of history.entries()) {
    await upload(context, dataset, period);
    if ((i + 1) % (months / releases) === 0) await publish(context, dataset);
  }
  await upload(context, dataset, LAST);
  const counts: Counts = new Map();
  const cold = { ...context, ...countedStores(context, counts) };
  await publish(cold, dataset);
  return counts;
};

const total = (counts: Counts, of: string): Count =>
  [...counts]
    .filter(([what]) => what.startsWith(`${of} `))
    .reduce(
      (sum, [, count]) => ({
        calls: sum.calls + count.calls,
        read: sum.read + count.read,
        written: sum.written + count.written,
      }),
      { calls: 0, read: 0, written: 0 },
    );

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);

const tablesOf = (dataset: Dataset, counted: readonly Counts[]): readonly Table[] => {
  const heading = HISTORIES.map(({ months, releases }) => `${months} months, ${releases} releases`);
  const cells = (of: (counts: Counts) => Count | undefined) =>
    counted.map((counts) => {
      const { calls, read, written } = of(counts) ?? { calls: 0, read: 0, written: 0 };
      return `${calls} / ${kilobytes(read)} / ${kilobytes(written)}`;
    });
  const last = counted.at(-1) ?? new Map();
  const largest = [...last]
    .sort(([, a], [, b]) => b.read + b.written - a.read - a.written)
    .slice(0, SHOWN)
    .map(([what]) => what);
  return [
    {
      caption: `${dataset.id}: publishing one month more, calls / kB read / kB written`,
      columns: ['store', ...heading],
      rows: ['public', 'private', 'table'].map((store) => [
        store,
        ...cells((counts) => total(counts, store)),
      ]),
    },
    {
      caption: `${dataset.id}: the ${SHOWN} largest parts of it`,
      columns: ['what', ...heading],
      rows: largest.map((what) => [what, ...cells((counts) => counts.get(what))]),
    },
  ];
};

const NOTES = [
  'Counted in a cold process over stores in memory, so the same on every machine; intake of the month not included. Copies inside a store count as calls: their bytes do not pass through the function.',
  'What grows with the history: the whole-history files of the release (data.csv, .json, .parquet), written once and read back once before the commit, since they have to be hashed and audited whole; the data.csv before, read once for changes.json; what names every month (manifest.json, index.html, the journal, HEAD and the slots), once a round of the reconcile.',
  'Accepted rows are read one object a month, all of them: keys that count once in a dataset and totals of the rows are over all months.',
  'What does not grow: figures written for the API (the years that changed), the catalogue (the newest version and the one before), the feed (24 releases), what earlier versions said of persons (the years that change), whatever the number of versions.',
  'HEAD names every month in one item of at most 400 kB: about 1 200 months fit.',
] as const;

export const section: Section = {
  title: 'Publishing a month after a long history',
  async run() {
    const tables: Table[] = [];
    for (const id of DATASETS) {
      const dataset = catalogue.get(id);
      if (!dataset) throw new Error(`There is no dataset ${id}.`);
      const counted: Counts[] = [];
      for (const { months, releases } of HISTORIES) counted.push(await countOf(dataset, months, releases));
      tables.push(...tablesOf(dataset, counted));
    }
    return { tables, notes: NOTES };
  },
};
