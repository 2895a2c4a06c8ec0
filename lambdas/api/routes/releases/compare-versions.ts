import type * as z from 'zod';
import { differencesOf } from '../../../../pipeline/publish/changes/difference.ts';
import { compareVersions, type comparisonShape } from '../../../../schemas/api/releases/compare-versions.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cache, link } from '../../http/links.ts';
import { findVersion, findVersionAmong, openRelease } from '../../releases/releases.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1/datasets/{id}/compare/{a}/{b} */
export const route = defineRoute(compareVersions, async ({ c, params, json }, context) => {
  const { id, a, b } = params;
  const before = await findVersion(c, context, id, a, '/path/a');
  if ('refusal' in before) return before.refusal;
  const after = await findVersionAmong(c, context, id, before.releases, b, '/path/b');
  if ('refusal' in after) return after.refusal;
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
  return json(answer);
});
