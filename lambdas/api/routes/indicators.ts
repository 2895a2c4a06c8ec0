import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { indicatorDefinitionShape } from '../../../schemas/api.ts';
import { satuDataOf } from '../../../schemas/satu-data.ts';
import type { ReadContext } from '../read-api.ts';
import { answer, failures } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/indicators',
  tags: ['figures'],
  summary: 'Definitions of all indicators',
  description:
    'Konsep, definisi, klasifikasi, ukuran dan satuan tiap indikator. The Satu Data metadata of every indicator.',
  request: { query: z.strictObject({}) },
  responses: {
    200: answer('The definitions', z.object({ indicators: z.array(indicatorDefinitionShape) })),
    ...failures,
  },
});

/** GET /v1/indicators */
export const indicatorsRoute = (app: OpenAPIHono, { catalogue }: ReadContext) =>
  app.openapi(route, (c) => {
    const indicators = [...catalogue.values()].flatMap((dataset) =>
      dataset.indicators.map((indicator) => ({
        id: indicator.id,
        dataset: dataset.id,
        ...satuDataOf(indicator),
        ...(indicator.notes && { notes: [...indicator.notes] }),
      })),
    );
    return c.json({ indicators }, 200);
  });
