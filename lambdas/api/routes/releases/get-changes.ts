import type { Hono } from 'hono';
import type * as z from 'zod';
import { type changesShape, getChanges } from '../../../../schemas/api/releases/get-changes.ts';
import { readJson } from '../../../stores/object-store.ts';
import { paths } from '../../../stores/paths.ts';
import { serve } from '../../http/route.ts';
import type { ReadContext } from '../../read-api.ts';
import { named } from '../../releases/releases.ts';
import { versionHeaders } from '../../releases/version-headers.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1/datasets/{id}/versions/{version}/changes */
export const changesRoute = (app: Hono, context: ReadContext) =>
  serve(app, getChanges, async (c) => {
    const { id, version: wanted } = c.req.valid('param');
    const found = await named(c, context, id, wanted);
    if ('problem' in found) return found.problem;
    const { release, releases } = found;
    const key = paths.published(id, release.version, 'changes.json');
    const changes = await readJson<Omit<z.input<typeof changesShape>, keyof typeof TERMS>>(
      context.publicBucket,
      key,
    );
    if (!changes) throw new Error(`Version ${release.version} of "${id}" has no changes.json.`);
    versionHeaders(c, id, wanted, release, releases);
    c.header('content-location', `/v1/datasets/${id}/versions/${release.version}/changes`);
    return c.json({ ...changes, ...TERMS }, 200);
  });
