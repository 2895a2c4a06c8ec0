import { listVersions } from '../../../../schemas/api/releases/list-versions.ts';
import { paths } from '../../../stores/paths.ts';
import { defineRoute } from '../../http/define-route.ts';
import { link } from '../../http/links.ts';
import { datasetNotFound } from '../../http/not-found.ts';
import { publicReleases } from '../../releases/releases.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1/datasets/{id}/versions */
export const route = defineRoute(listVersions, async ({ c, params, json }, context) => {
  const { id } = params;
  if (!context.catalogue.has(id)) return datasetNotFound(c, id, context.catalogue);
  const releases = await publicReleases(context, id);
  const [newest] = releases;
  if (newest) link(c, 'latest-version', `/v1/datasets/${id}/versions/${newest.version}`, 'application/json');
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
  return json({ dataset: id, ...TERMS, versions });
});
