import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { datasetShape } from '../../../schemas/api.ts';
import type { Dataset } from '../../../schemas/dataset.ts';
import { readHead } from '../../commit/head.ts';
import { paths } from '../../stores/paths.ts';
import type { HeadRecord } from '../../stores/records.ts';
import type { ReadContext } from '../read-api.ts';
import { answer, failures } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/datasets',
  tags: ['datasets'],
  summary: 'The catalogue',
  description: 'Daftar dataset beserta versi terbarunya. All datasets and the newest version of each.',
  request: { query: z.strictObject({}) },
  responses: { 200: answer('The datasets', z.object({ datasets: z.array(datasetShape) })), ...failures },
});

/** A dataset in a list: what it is and where it stands. */
export const listed = (dataset: Dataset, head: HeadRecord | undefined) => ({
  id: dataset.id,
  title: dataset.title,
  description: dataset.description,
  keywords: [...dataset.keywords],
  sensitivity: dataset.sensitivity,
  version: head?.version ?? null,
  created: head?.created ?? null,
  latest: head ? `/${paths.latest(dataset.id)}` : null,
});

/** GET /v1/datasets */
export const datasetsRoute = (app: OpenAPIHono, { catalogue, registry }: ReadContext) =>
  app.openapi(route, async (c) => {
    const datasets = [...catalogue.values()].map(async (dataset) =>
      listed(dataset, await readHead(registry, dataset.id)),
    );
    return c.json({ datasets: await Promise.all(datasets) }, 200);
  });
