import type { Hono } from 'hono';
import { grainsOf } from '../../../pipeline/query/availability.ts';
import { listIndicators } from '../../../schemas/api/indicators.ts';
import { satuDataOf } from '../../../schemas/satu-data.ts';
import type { ReadContext } from '../read-api.ts';
import { serve } from '../serve.ts';
import { TERMS } from '../terms.ts';

/** GET /v1/indicators */
export const indicatorsRoute = (app: Hono, { catalogue }: ReadContext) =>
  serve(app, listIndicators, (c) => {
    const indicators = [...catalogue.values()].flatMap((dataset) =>
      dataset.indicators.map((indicator) => ({
        id: indicator.id,
        dataset: dataset.id,
        ...satuDataOf(indicator),
        unit: indicator.unit,
        grains: grainsOf(dataset, indicator).map((grain) => ({
          ...grain,
          breakdowns: [...grain.breakdowns],
        })),
        series: `/v1/indicators/${indicator.id}`,
        ...(indicator.notes && { notes: [...indicator.notes] }),
      })),
    );
    return c.json({ ...TERMS, indicators }, 200);
  });
