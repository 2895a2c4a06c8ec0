import type { PublishedRelease } from '../../../pipeline/query/summary.ts';
import type { SummaryRow } from '../../../pipeline/query/summary-row.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { readHead } from '../../commit/head/read-head.ts';
import { keys } from '../../stores/keys.ts';
import { figuresFormat } from '../../stores/records/figures.ts';
import { recordOf } from '../../stores/records/record.ts';
import type { Key } from '../../stores/registry.ts';
import type { ApiContext } from '../context.ts';

export type FigureKey = Pick<SummaryRow, 'indicator' | 'period' | 'area'>;

/** The figures of one release of a dataset. */
export interface Figures {
  /** Undefined before the first release. */
  readonly release: PublishedRelease | undefined;
  /** The rows in the order of the keys; undefined where the release has no row. */
  rowsOf(wanted: readonly FigureKey[]): Promise<readonly (SummaryRow | undefined)[]>;
  /** All rows of an indicator. */
  seriesOf(indicator: string): Promise<readonly SummaryRow[]>;
}

export const NO_FIGURES: Figures = {
  release: undefined,
  rowsOf: async (wanted) => wanted.map(() => undefined),
  seriesOf: async () => [],
};

/** The figures of the release that HEAD names, from the rows that publish-release stored before it moved HEAD. */
export const figuresNow = async (
  { registry }: Pick<ApiContext, 'registry'>,
  dataset: Dataset,
): Promise<Figures> => {
  const head = await readHead(registry, dataset.id);
  if (!head) return NO_FIGURES;
  const years = head.figures ?? {};
  const itemsOf = async (wanted: readonly Key[]) =>
    (await registry.getMany(wanted)).flatMap((item) => recordOf(figuresFormat, item)?.rows ?? []);
  return {
    release: head,
    async rowsOf(figures) {
      const wanted = new Map(
        figures.flatMap(({ indicator, period }): [string, Key][] => {
          const digest = years[period.slice(0, 4)];
          return digest ? [[`${indicator}|${digest}`, keys.figures(dataset.id, digest, indicator)]] : [];
        }),
      );
      const rows = new Map((await itemsOf([...wanted.values()])).map((row) => [figureName(row), row]));
      return figures.map((figure) => rows.get(figureName(figure)));
    },
    seriesOf: (indicator) =>
      itemsOf(Object.values(years).map((digest) => keys.figures(dataset.id, digest, indicator))),
  };
};

const figureName = ({ indicator, period, area }: FigureKey): string => `${indicator}|${period}|${area}`;
