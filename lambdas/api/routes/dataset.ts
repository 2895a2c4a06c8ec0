import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { datasetDetailShape } from '../../../schemas/api.ts';
import { satuDataOf } from '../../../schemas/satu-data.ts';
import { readHead } from '../../commit/head.ts';
import { readManifest } from '../../commit/read-release.ts';
import { paths } from '../../stores/paths.ts';
import type { ReadContext } from '../read-api.ts';
import { answer, failures } from '../responses.ts';
import { unknownDataset } from '../unknown.ts';
import { listed } from './datasets.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/datasets/{id}',
  tags: ['datasets'],
  summary: 'A dataset and its newest files',
  description:
    'Metadata, kolom, rencana rilis dan berkas terbaru. Metadata, columns, release plan and newest files.',
  request: { params: z.object({ id: z.string() }), query: z.strictObject({}) },
  responses: { 200: answer('The dataset', datasetDetailShape), ...failures },
});

/** GET /v1/datasets/{id} */
export const datasetRoute = (app: OpenAPIHono, { catalogue, registry, publicBucket }: ReadContext) =>
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const dataset = catalogue.get(id);
    if (!dataset) return unknownDataset(c, id, catalogue);
    const head = await readHead(registry, id);
    const published = head && (await publishedManifest(publicBucket, id, head.version));
    const detail = {
      ...listed(dataset, head),
      columns: dataset.columns.map((column) => ({
        name: column.name,
        kind: column.kind,
        required: !column.optional,
        ...satuDataOf(column),
        example: column.example,
        ...(column.codeList && { codes: column.codeList.id }),
      })),
      tables: dataset.release.tables.map(({ id: table, title, period, area, by, measures }) => ({
        id: table,
        title,
        period,
        area,
        by: [...by],
        measures: [...measures],
      })),
      indicators: dataset.indicators.map((indicator) => indicator.id),
      files: (published?.files ?? []).map(({ name, mediaType, bytes, sha256, role, rows }) => ({
        name,
        path: `/${paths.published(id, published?.version ?? '', name)}`,
        media_type: mediaType,
        bytes,
        sha256,
        role,
        ...(rows !== undefined && { rows }),
      })),
    };
    return c.json(detail, 200);
  });

/** The manifest of a committed version; undefined in the moments before its reveal. */
const publishedManifest = async (store: ReadContext['publicBucket'], dataset: string, version: string) => {
  const key = paths.published(dataset, version, 'manifest.json');
  return (await store.head(key)) ? (await readManifest(store, key)).manifest : undefined;
};
