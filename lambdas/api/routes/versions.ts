import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { versionsShape } from '../../../schemas/api.ts';
import type { ReleaseRecord } from '../../commit/release-record.ts';
import { keys, RELEASE_PREFIX } from '../../stores/keys.ts';
import { paths } from '../../stores/paths.ts';
import { recordOf } from '../../stores/records.ts';
import type { ReadContext } from '../read-api.ts';
import { answer, failures } from '../responses.ts';
import { unknownDataset } from '../unknown.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/datasets/{id}/versions',
  tags: ['datasets'],
  summary: 'The history of a dataset',
  description: 'Semua versi, yang terbaru lebih dahulu. All versions, newest first.',
  request: { params: z.object({ id: z.string() }), query: z.strictObject({}) },
  responses: { 200: answer('The versions', versionsShape), ...failures },
});

/** GET /v1/datasets/{id}/versions */
export const versionsRoute = (app: OpenAPIHono, { catalogue, registry }: ReadContext) =>
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    if (!catalogue.has(id)) return unknownDataset(c, id, catalogue);
    const items = await registry.query(keys.head(id).pk, { prefix: RELEASE_PREFIX, reverse: true });
    const versions = items
      .flatMap((item) => recordOf<ReleaseRecord>(item) ?? [])
      .map(({ version, n, created, change, manifestSha256 }) => ({
        version,
        n,
        created,
        change,
        manifest: `/${paths.published(id, version, 'manifest.json')}`,
        manifest_sha256: manifestSha256,
      }));
    return c.json({ dataset: id, versions }, 200);
  });
