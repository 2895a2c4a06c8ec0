import type { Hono } from 'hono';
import { listVersions } from '../../../../schemas/api/releases/list-versions.ts';
import { paths } from '../../../stores/paths.ts';
import { link } from '../../http/links.ts';
import { serve } from '../../http/route.ts';
import { unknownDataset } from '../../http/unknown.ts';
import type { ReadContext } from '../../read-api.ts';
import { publicReleases } from '../../releases/releases.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1/datasets/{id}/versions */
export const versionsRoute = (app: Hono, context: ReadContext) =>
  serve(app, listVersions, async (c) => {
    const { id } = c.req.valid('param');
    if (!context.catalogue.has(id)) return unknownDataset(c, id, context.catalogue);
    const releases = await publicReleases(context, id);
    const [newest] = releases;
    if (newest)
      link(c, 'latest-version', `/v1/datasets/${id}/versions/${newest.version}`, 'application/json');
    link(c, 'alternate', `/${paths.feed(id)}`, 'application/atom+xml');
    const versions = releases.map(({ version, n, created, change, summary, periods, manifestSha256 }) => ({
      version,
      n,
      created,
      change,
      summary,
      periods: { from: periods.from, to: periods.to },
      manifest: `/${paths.published(id, version, 'manifest.json')}`,
      manifest_sha256: manifestSha256,
    }));
    return c.json({ dataset: id, ...TERMS, versions }, 200);
  });
