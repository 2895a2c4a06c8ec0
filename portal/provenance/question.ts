import { periodKind } from '../../schemas/model/period.ts';

/** The figure that the address names. */
export interface Question {
  readonly dataset: string;
  /** The version that the figure was read from; the newest if the address names none. */
  readonly version: string;
  readonly indicator: string;
  readonly period: string;
  /** Area code; undefined means the whole province. */
  readonly area: string | undefined;
}

/** `?dataset=cases&version=1.11.0&indicator=suspects&period=2024`; undefined if a part of it is missing. */
export const questionOf = (query: string): Question | undefined => {
  const given = new URLSearchParams(query);
  const [dataset, indicator, period] = [given.get('dataset'), given.get('indicator'), given.get('period')];
  if (!dataset || !indicator || !period || !periodKind(period)) return undefined;
  return {
    dataset,
    indicator,
    period,
    version: given.get('version') || 'latest',
    area: given.get('area') ?? undefined,
  };
};

/** The address of the same question about another indicator, in the newest version. */
export const hrefOf = ({ dataset, period, area }: Question, indicator: string): string =>
  `/provenance/?${new URLSearchParams({ dataset, indicator, period, ...(area && { area }) })}`;
