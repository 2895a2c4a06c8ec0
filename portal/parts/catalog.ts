import type { AnswerOf } from '../../schemas/api/client.ts';
import type { listDatasets } from '../../schemas/api/datasets/list-datasets.ts';
import type { getSummary } from '../../schemas/api/figures/get-summary.ts';
import { get, getJson } from './api.ts';
import { yearsBetween } from './years.ts';

export type Dataset = AnswerOf<typeof listDatasets>['datasets'][number];
export type Category = Dataset['field'];
export type Summary = AnswerOf<typeof getSummary>;

interface Catalog {
  readonly datasets: readonly {
    readonly created: string;
    readonly periods: { readonly from: string; readonly to: string } | null;
  }[];
}

/** All years with figures, newest first, and the time of the newest release. */
export const publishedYears = async (): Promise<{
  years: readonly string[];
  updated: string | undefined;
}> => {
  const { datasets } = await getJson<Catalog>('/datasets/catalog.json').catch((error) => {
    // Before the first release there is no catalogue.
    if (error.status === 404) return { datasets: [] };
    throw error;
  });
  const years = new Set(
    datasets.flatMap(({ periods }) => (periods ? yearsBetween(periods.from, periods.to) : [])),
  );
  return {
    years: [...years].sort().reverse(),
    updated: datasets
      .map(({ created }) => created)
      .sort()
      .at(-1),
  };
};

export const summaryOf = (period: string): Promise<Summary> =>
  get<typeof getSummary>('/v1/summary', { period });

export const datasets = async (): Promise<readonly Dataset[]> =>
  (await get<typeof listDatasets>('/v1/datasets')).datasets;

/** The year in the address (`?period=2024`), or else the newest. */
export const chosenYear = (years: readonly string[]): string | undefined => {
  const asked = new URLSearchParams(location.search).get('period');
  return asked !== null && /^\d{4}$/.test(asked) ? asked : years[0];
};

/** Indicators by field of work, in the order of the fields; those whose dataset is unknown are left out. */
export const byField = (
  { indicators }: Pick<Summary, 'indicators'>,
  known: readonly Dataset[],
  order: readonly string[],
): readonly { readonly field: Category; readonly indicators: Summary['indicators'] }[] => {
  const fieldOf = new Map(known.map(({ id, field }) => [id, field]));
  return order.flatMap((code) => {
    const members = indicators.filter(({ dataset }) => fieldOf.get(dataset)?.code === code);
    const field = members[0] && fieldOf.get(members[0].dataset);
    return field ? [{ field, indicators: members }] : [];
  });
};
