import type { Hono } from 'hono';
import { catalogJsonLd } from '../../../../pipeline/publish/metadata/dcat/dcat.ts';
import { getCatalog } from '../../../../schemas/api/datasets/get-catalog.ts';
import { readCurrent } from '../../../commit/public/compare-and-set.ts';
import { paths } from '../../../stores/paths.ts';
import { serve } from '../../http/route.ts';
import type { ReadContext } from '../../read-api.ts';

/** GET /v1/catalog: the catalogue file; before the first release one without datasets. */
export const catalogRoute = (app: Hono, { publicBucket, catalogue }: ReadContext) =>
  serve(app, getCatalog, async (c) => {
    const current = await readCurrent(publicBucket, paths.catalogJsonLd);
    const bytes = current?.bytes ?? catalogJsonLd([], catalogue);
    const headers = { 'content-type': 'application/ld+json; charset=utf-8' };
    return c.body(new Uint8Array(bytes), 200, headers) as never;
  });
