import type { Hono } from 'hono';
import { getVersion } from '../../../../schemas/api/releases/get-version.ts';
import { readManifest } from '../../../commit/candidate/read-release.ts';
import { paths } from '../../../stores/paths.ts';
import { serve } from '../../http/route.ts';
import type { ReadContext } from '../../read-api.ts';
import { shownFiles } from '../../releases/file-links.ts';
import { named } from '../../releases/releases.ts';
import { versionHeaders } from '../../releases/version-headers.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1/datasets/{id}/versions/{version} */
export const versionRoute = (app: Hono, context: ReadContext) =>
  serve(app, getVersion, async (c) => {
    const { id, version: wanted } = c.req.valid('param');
    const found = await named(c, context, id, wanted);
    if ('problem' in found) return found.problem;
    const { release, releases } = found;
    const { version, n, created, change, summary, manifestSha256 } = release;
    const key = paths.published(id, version, 'manifest.json');
    const { manifest } = await readManifest(context.publicBucket, key);
    versionHeaders(c, id, wanted, release, releases);
    c.header('content-location', `/v1/datasets/${id}/versions/${version}`);
    return c.json(
      {
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
        files: shownFiles(manifest),
      },
      200,
    );
  });
