import { readFile } from 'node:fs/promises';
import { publishRelease } from '../../lambdas/publish-release.ts';
import { validateUpload } from '../../lambdas/validate-upload.ts';
import { catalogueOf, catalogue as installed } from '../../schemas/agency/catalogue.ts';
import { eventOf, type MemoryContext, memoryContext, putIncoming } from './memory-context.ts';
import { ROOT } from './spawned.ts';

const MONTHS = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);

/** Uploads one sample file, as it is or changed, and publishes what follows from it. */
export const publishMonth = async (
  context: MemoryContext,
  dataset: string,
  period: string,
  change: (csv: string) => string = (csv) => csv,
): Promise<void> => {
  const csv = await readFile(`${ROOT}/sample-data/${dataset}/${period}.csv`, 'utf8');
  const name = `${context.now.getTime()}.csv`;
  await validateUpload(context)(eventOf(await putIncoming(context, dataset, period, change(csv), { name })));
  await publishRelease(context)(eventOf(dataset));
};

/** The sample of some datasets published month by month into memory, through the handlers. */
export const publishedSample = async (
  datasets: readonly string[],
  months: readonly string[] = MONTHS,
): Promise<MemoryContext> => {
  const chosen = datasets.flatMap((id) => installed.get(id) ?? []);
  const context = memoryContext(catalogueOf(chosen));
  for (const period of months) for (const { id } of chosen) await publishMonth(context, id, period);
  return context;
};
