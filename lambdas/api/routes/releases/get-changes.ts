import { changesFormat } from '../../../../pipeline/publish/changes/changes-shape.ts';
import { getChanges } from '../../../../schemas/api/releases/get-changes.ts';
import { paths } from '../../../stores/paths.ts';
import { readStored } from '../../../stores/stored-object.ts';
import { defineRoute } from '../../http/define-route.ts';
import { findVersion } from '../../releases/releases.ts';
import { versionHeaders } from '../../releases/version-headers.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1/datasets/{id}/versions/{version}/changes */
export const route = defineRoute(getChanges, async ({ c, params, json }, context) => {
  const { id, version: wanted } = params;
  const found = await findVersion(c, context, id, wanted);
  if ('refusal' in found) return found.refusal;
  const { release, releases } = found;
  const key = paths.published(id, release.version, 'changes.json');
  const changes = await readStored(changesFormat, context.publicBucket, key);
  if (!changes) throw new Error(`Version ${release.version} of "${id}" has no changes.json.`);
  versionHeaders(c, id, wanted, release, releases);
  c.header('content-location', `/v1/datasets/${id}/versions/${release.version}/changes`);
  return json({ ...changes, ...TERMS });
});
