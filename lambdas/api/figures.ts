import type { PublishedRelease } from '../../pipeline/query/summary.ts';
import type { SummaryRow } from '../../pipeline/query/summary-rows.ts';
import type { Dataset } from '../../schemas/dataset.ts';
import { readHead } from '../commit/read-head.ts';
import { keys, summaryPrefix } from '../stores/keys.ts';
import { recordOf } from '../stores/records.ts';
import type { ReadContext } from './read-api.ts';

export type Place = Pick<SummaryRow, 'indicator' | 'period' | 'area'>;

/** The figures of one release of a dataset. */
export interface Figures {
  /** Undefined before the first release. */
  readonly release: PublishedRelease | undefined;
  /** In the order of the places; undefined where the release has no row. */
  rowsOf(places: readonly Place[]): Promise<readonly (SummaryRow | undefined)[]>;
  /** All rows of an indicator. */
  seriesOf(indicator: string): Promise<readonly SummaryRow[]>;
}

export const NOTHING: Figures = {
  release: undefined,
  rowsOf: async (places) => places.map(() => undefined),
  seriesOf: async () => [],
};

/** What HEAD answers for, from the rows that were stored before it moved. */
export const figuresNow = async (
  { registry }: Pick<ReadContext, 'registry'>,
  dataset: Dataset,
): Promise<Figures> => {
  const head = await readHead(registry, dataset.id);
  if (!head) return NOTHING;
  return {
    release: head,
    async rowsOf(places) {
      const wanted = places.map(({ indicator, period, area }) =>
        keys.summary(dataset.id, head.content, indicator, period, area),
      );
      return (await registry.getMany(wanted)).map((item) => recordOf<SummaryRow>(item));
    },
    async seriesOf(indicator) {
      const { pk, prefix } = summaryPrefix(dataset.id, head.content, indicator);
      const items = await registry.query(pk, { prefix });
      return items.flatMap((item) => recordOf<SummaryRow>(item) ?? []);
    },
  };
};
