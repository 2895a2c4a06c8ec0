import type { AnswerOf } from '../../../schemas/api/client.ts';
import type { getIndicator } from '../../../schemas/api/figures/get-indicator.ts';
import type { listIndicators } from '../../../schemas/api/figures/list-indicators.ts';
import { get } from '../api.ts';

export type Series = AnswerOf<typeof getIndicator>;
export type Indicator = AnswerOf<typeof listIndicators>['indicators'][number];
export type Grain = Indicator['grains'][number];

export const indicators = async (): Promise<readonly Indicator[]> =>
  (await get<typeof listIndicators>('/v1/indicators')).indicators;

/** The first and last period of a kind in a year. */
const SPANS = {
  month: (year: string) => [`${year}-01`, `${year}-12`],
  'half-year': (year: string) => [`${year}-H1`, `${year}-H2`],
  year: (year: string) => [year, year],
} as const;

/** A year of an indicator, at one of the grains that it is published at. */
export const seriesOfYear = (
  id: string,
  year: string,
  kind: Grain['period'],
  breakdown?: string,
): Promise<Series> => {
  const [from, to] = SPANS[kind](year);
  return get<typeof getIndicator>('/v1/indicators/{id}', { from, to, breakdown }, { id });
};

/** The grain with regencies, the widest period first: a year where there is one, else half-years. */
export const regencyGrain = ({ grains }: Pick<Indicator, 'grains'>): Grain | undefined =>
  grains.findLast(({ areas, period }) => areas === 'regency' && period === 'year') ??
  grains.findLast(({ areas }) => areas === 'regency');

/** The grain with months for the province. */
export const monthGrain = ({ grains }: Pick<Indicator, 'grains'>): Grain | undefined =>
  grains.find(({ areas, period }) => areas === 'province' && period === 'month');

/** Values by category (or '' without one), in the order of the periods. */
export const byCategory = ({ points }: Pick<Series, 'points'>): ReadonlyMap<string, Series['points']> =>
  Map.groupBy(points, ({ category }) => category ?? '');

/** The periods of a series, each once, in its order. */
export const periodsOf = ({ points }: Pick<Series, 'points'>): readonly string[] => [
  ...new Set(points.map(({ period }) => period)),
];
