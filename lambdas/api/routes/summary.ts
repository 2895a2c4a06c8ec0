import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { answerOf, indicatorsFor } from '../../../pipeline/query/summary.ts';
import type { SummaryRow } from '../../../pipeline/query/summary-rows.ts';
import { summaryShape } from '../../../schemas/api.ts';
import { PROVINCE, regencies } from '../../../schemas/codelists/regions.ts';
import type { Dataset } from '../../../schemas/dataset.ts';
import { periodKind } from '../../../schemas/period.ts';
import { publisher } from '../../../schemas/publisher.ts';
import { readHead } from '../../commit/head.ts';
import { keys } from '../../stores/keys.ts';
import { recordOf } from '../../stores/records.ts';
import type { ReadContext } from '../read-api.ts';
import { answer, failures } from '../responses.ts';

const areas = [PROVINCE, ...regencies.codes.map((entry) => entry.code)];

const route = createRoute({
  method: 'get',
  path: '/v1/summary',
  tags: ['figures'],
  summary: 'Every indicator of a period',
  description:
    'Ringkasan semua indikator pada satu periode. Every indicator whose release plan covers the period, with unit, status, version and provenance.',
  request: {
    query: z.strictObject({
      period: z
        .string()
        .refine(
          (period) => periodKind(period) !== undefined,
          'must be a year (2024), a half-year (2024-H1) or a month (2024-03)',
        )
        .meta({ example: '2024' }),
      area: z
        .string()
        .refine((area) => areas.includes(area), `must be one of ${areas.join(', ')}`)
        .default(PROVINCE)
        .meta({ example: '19' }),
    }),
  },
  responses: { 200: answer('The indicators of the period', summaryShape), ...failures },
});

const ATTRIBUTION = `${publisher.name}, ${publisher.catalog.title.id}`;

/** GET /v1/summary: resolves each dataset's HEAD first, so that a dataset's figures all come from one release. */
export const summaryRoute = (app: OpenAPIHono, { catalogue, registry }: ReadContext) =>
  app.openapi(route, async (c) => {
    const { period, area } = c.req.valid('query');
    const indicatorsOf = async (dataset: Dataset) => {
      const wanted = indicatorsFor(dataset, period, area);
      if (wanted.length === 0) return [];
      const head = await readHead(registry, dataset.id);
      const rows = head
        ? await registry.getMany(
            wanted.map(({ id }) => keys.summary(dataset.id, head.content, id, period, area)),
          )
        : [];
      return wanted.map((indicator, i) => answerOf(dataset, indicator, head, recordOf<SummaryRow>(rows[i])));
    };
    const indicators = (await Promise.all([...catalogue.values()].map(indicatorsOf))).flat();
    return c.json(
      { period, area, license: publisher.license.url, attribution: ATTRIBUTION, indicators },
      200,
    );
  });
