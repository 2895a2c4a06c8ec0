import { type Grain, type Indicator, monthGrain, regencyGrain } from '../parts/charts/series.ts';

/** A picture of an indicator, chosen by how it is published. */
export type Picture =
  | { readonly kind: 'months'; readonly indicator: Indicator; readonly breakdown: string | undefined }
  | {
      readonly kind: 'bars';
      readonly indicator: Indicator;
      readonly grain: Grain;
      readonly breakdown: string;
    }
  | { readonly kind: 'map'; readonly indicator: Indicator; readonly grain: Grain };

/**
 * What to draw of an indicator: its months, stacked by the first dimension that they are published by; regencies as a
 * map; and for every dimension that only wider periods have, bars of those.
 */
export const picturesOf = (indicator: Indicator): readonly Picture[] => {
  const months = monthGrain(indicator);
  const breakdown = months?.breakdowns.find((dimension) => dimension !== 'area');
  const regencies = regencyGrain(indicator);
  const wide = indicator.grains.findLast(({ areas, period }) => areas === 'province' && period !== 'month');
  return [
    ...(months ? [{ kind: 'months', indicator, breakdown } as const] : []),
    ...(wide?.breakdowns ?? [])
      .filter((dimension) => dimension !== breakdown)
      .map((dimension) => ({ kind: 'bars', indicator, grain: wide as Grain, breakdown: dimension }) as const),
    ...(regencies ? [{ kind: 'map', indicator, grain: regencies } as const] : []),
  ];
};
