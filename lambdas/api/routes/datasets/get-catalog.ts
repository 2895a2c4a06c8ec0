import { catalogJsonLd } from '../../../../pipeline/publish/metadata/dcat/dcat.ts';
import { getCatalog } from '../../../../schemas/api/datasets/get-catalog.ts';
import { readCurrent } from '../../../commit/public/compare-and-set.ts';
import { paths } from '../../../stores/paths.ts';
import { defineRoute } from '../../http/define-route.ts';

/** GET /v1/catalog: the catalogue file; before the first release one without datasets. */
export const route = defineRoute(getCatalog, async ({ c }, { publicBucket, catalogue }) => {
  const current = await readCurrent(publicBucket, paths.catalogJsonLd);
  const bytes = current?.bytes ?? catalogJsonLd([], catalogue);
  const headers = { 'content-type': 'application/ld+json; charset=utf-8' };
  return c.body(new Uint8Array(bytes), 200, headers);
});
