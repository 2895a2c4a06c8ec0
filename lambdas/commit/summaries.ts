import type { SummaryRow } from '../../pipeline/query/summary-rows.ts';
import { keys } from '../stores/keys.ts';
import { itemOf } from '../stores/records.ts';
import { MAX_WRITES, type Registry } from '../stores/registry.ts';

/**
 * Writes the summary rows of a content, before HEAD may name it. They are a function of the content, so that
 * writing them twice, or by two at once, changes nothing.
 */
export const writeSummaries = async (
  registry: Registry,
  dataset: string,
  content: string,
  rows: readonly SummaryRow[],
): Promise<void> => {
  for (let i = 0; i < rows.length; i += MAX_WRITES) {
    const batch = rows.slice(i, i + MAX_WRITES);
    await registry.write(
      batch.map((row) => ({
        put: itemOf(keys.summary(dataset, content, row.indicator, row.period, row.area), row),
      })),
    );
  }
};
