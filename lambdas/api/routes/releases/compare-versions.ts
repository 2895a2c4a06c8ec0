import type { Hono } from 'hono';
import type * as z from 'zod';
import { differencesOf } from '../../../../pipeline/publish/changes/difference.ts';
import { compareVersions, type comparisonShape } from '../../../../schemas/api/releases/compare-versions.ts';
import { cache, link } from '../../http/links.ts';
import { serve } from '../../http/route.ts';
import type { ReadContext } from '../../read-api.ts';
import { named, namedAmong, openRelease } from '../../releases/releases.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1/datasets/{id}/compare/{a}/{b} */
export const compareRoute = (app: Hono, context: ReadContext) =>
  serve(app, compareVersions, async (c) => {
    const { id, a, b } = c.req.valid('param');
    const before = await named(c, context, id, a, '/path/a');
    if ('problem' in before) return before.problem;
    const after = await namedAmong(c, context, id, before.releases, b, '/path/b');
    if ('problem' in after) return after.problem;
    const [from, to] = [before.release.version, after.release.version];
    const sides = [await openRelease(context, id, from), await openRelease(context, id, to)] as const;
    const tables = differencesOf(sides[0].tables, sides[1].tables);
    const at = (version: string) => `/v1/datasets/${id}/versions/${version}`;
    link(c, 'latest-version', at(after.releases[0]?.version ?? to), 'application/json');
    c.header('content-location', `/v1/datasets/${id}/compare/${from}/${to}`);
    c.header('cache-control', a === from && b === to ? cache.fixed : cache.moving);
    const answer: z.input<typeof comparisonShape> = {
      dataset: id,
      from,
      to,
      ...TERMS,
      tables: tables as unknown as z.input<typeof comparisonShape>['tables'],
    };
    return c.json(answer, 200);
  });
