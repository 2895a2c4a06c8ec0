import * as z from 'zod';
import type { PlannedTable } from '../../../schemas/model/dataset.ts';
import { storedFormat } from '../../../schemas/model/stored-format.ts';
import type { PublicRelease } from '../public-release.ts';

/** One release of a year. A table of the plan is written once a release; a cell is a short array. */
const release = z.strictObject({
  version: z.string(),
  created: z.string(),
  /** Month, upload, when it was received. */
  months: z.array(z.tuple([z.string(), z.string(), z.string()])),
  plans: z.array(z.custom<PlannedTable>((plan) => typeof plan === 'object' && plan !== null && 'id' in plan)),
  /** Index of the table, period, area, codes, measure, and the value unless it is suppressed. */
  cells: z.array(
    z.tuple([z.int().min(0), z.string(), z.string(), z.array(z.string()), z.string(), z.number().optional()]),
  ),
});

/** `disclosure-history/<dataset>/<digest>.json`: what the releases show of a year, oldest first. */
const yearFormat = storedFormat({
  name: 'year of the disclosure history',
  shape: z.strictObject({ releases: z.array(release) }),
  // In format 1 the releases alone.
  upgrades: [z.array(z.unknown()).transform((releases) => ({ releases }))],
});

/** A year of the disclosure history as JSON text. Equal releases give equal text. */
export const formatYear = (releases: readonly PublicRelease[]): string =>
  JSON.stringify(
    yearFormat.write({
      releases: releases.map(({ version, created, months, cells }) => {
        const plans = [...new Set(cells.map(({ plan }) => plan))];
        return {
          version,
          created,
          months: [...months].map(([month, { upload, received }]) => [month, upload, received] as const),
          plans,
          cells: cells.map(
            ({ plan, period, area, codes, measure, value }) =>
              [
                plans.indexOf(plan),
                period,
                area,
                codes,
                measure,
                ...(value === undefined ? ([] as const) : ([value] as const)),
              ] as const,
          ),
        };
      }),
    }),
  );

/**
 * The releases of a year from their text.
 * @param where the key of the text, for messages
 * @throws where the text is not in a known format, or a cell names a table that it does not have
 */
export const parseYear = (text: string, where: string): readonly PublicRelease[] =>
  yearFormat.read(JSON.parse(text), where).releases.map(({ version, created, months, plans, cells }) => ({
    version,
    created,
    months: new Map(months.map(([month, upload, received]) => [month, { upload, received }])),
    cells: cells.map(([index, period, area, codes, measure, value]) => {
      const plan = plans[index];
      if (!plan) throw new Error(`A cell of ${where} names table ${index}, which it does not have.`);
      return { plan, period, area, codes, measure, ...(value !== undefined && { value }) };
    }),
  }));
