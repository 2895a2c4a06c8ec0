import type { PlannedTable } from '../../../schemas/model/dataset.ts';
import type { PublicRelease } from '../public-release.ts';

/** One release of a year as JSON. A table of the plan is written once a release; a cell is a short array. */
interface YearJson {
  readonly version: string;
  readonly created: string;
  readonly months: readonly [string, string, string][];
  readonly plans: readonly PlannedTable[];
  readonly cells: readonly [plan: number, string, string, readonly string[], string, number?][];
}

/** A year of the disclosure history as JSON text. Equal releases give equal text. */
export const formatYear = (releases: readonly PublicRelease[]): string =>
  JSON.stringify(
    releases.map(({ version, created, months, cells }): YearJson => {
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

/** The releases of a year from their text. Throws if a cell names a table that the text does not have. */
export const parseYear = (text: string): readonly PublicRelease[] =>
  (JSON.parse(text) as readonly YearJson[]).map(({ version, created, months, plans, cells }) => ({
    version,
    created,
    months: new Map(months.map(([month, upload, received]) => [month, { upload, received }])),
    cells: cells.map(([index, period, area, codes, measure, value]) => {
      const plan = plans[index];
      if (!plan)
        throw new Error(`A cell of the disclosure history names table ${index}, which the text lacks.`);
      return { plan, period, area, codes, measure, ...(value !== undefined && { value }) };
    }),
  }));
