import type { PlannedTable } from '../../../schemas/model/dataset.ts';
import type { PublicRelease } from '../public-release.ts';

/** Text of a year: a table of the release plan stands once a version, a figure is a short array. */
interface Written {
  readonly version: string;
  readonly created: string;
  readonly months: readonly [string, string, string][];
  readonly plans: readonly PlannedTable[];
  readonly cells: readonly [plan: number, string, string, readonly string[], string, number?][];
}

/** What versions say of a year, as JSON. Equal slices give equal text. */
export const yearText = (slices: readonly PublicRelease[]): string =>
  JSON.stringify(
    slices.map(({ version, created, months, cells }): Written => {
      const plans = [...new Set(cells.map(({ plan }) => plan))];
      return {
        version,
        created,
        months: [...months].map(([month, { upload, received }]) => [month, upload, received]),
        plans,
        cells: cells.map(({ plan, period, area, codes, measure, value }) => [
          plans.indexOf(plan),
          period,
          area,
          codes,
          measure,
          ...(value === undefined ? ([] as const) : ([value] as const)),
        ]),
      };
    }),
  );

/** The slices back from their text. */
export const readYear = (text: string): readonly PublicRelease[] =>
  (JSON.parse(text) as readonly Written[]).map(({ version, created, months, plans, cells }) => ({
    version,
    created,
    months: new Map(months.map(([month, upload, received]) => [month, { upload, received }])),
    cells: cells.map(([plan, period, area, codes, measure, value]) => {
      const of = plans[plan];
      if (!of) throw new Error(`The text of a year has no table ${plan}.`);
      return { plan: of, period, area, codes, measure, ...(value !== undefined && { value }) };
    }),
  }));
