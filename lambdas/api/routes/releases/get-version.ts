import { getVersion } from '../../../../schemas/api/releases/get-version.ts';
import { readManifest } from '../../../commit/candidate/read-release.ts';
import { paths } from '../../../stores/paths.ts';
import { defineRoute } from '../../http/define-route.ts';
import { fileLinks } from '../../releases/file-links.ts';
import { findVersion } from '../../releases/releases.ts';
import { versionHeaders } from '../../releases/version-headers.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1/datasets/{id}/versions/{version} */
export const route = defineRoute(getVersion, async ({ c, params, json }, context) => {
  const { id, version: wanted } = params;
  const found = await findVersion(c, context, id, wanted);
  if ('refusal' in found) return found.refusal;
  const { release, releases } = found;
  const { version, n, created, change, summary, manifestSha256 } = release;
  const key = paths.published(id, version, 'manifest.json');
  const { manifest } = await readManifest(context.publicBucket, key);
  versionHeaders(c, id, wanted, release, releases);
  c.header('content-location', `/v1/datasets/${id}/versions/${version}`);
  return json({
    dataset: id,
    version,
    n,
    created,
    change,
    summary,
    previous: manifest.previous?.version ?? null,
    ...TERMS,
    page: `/${paths.published(id, version, '')}`,
    manifest: `/${key}`,
    manifest_sha256: manifestSha256,
    periods: manifest.periods.map((period) => ({ ...period, upload: { ...period.upload } })),
    files: fileLinks(manifest),
  });
});
