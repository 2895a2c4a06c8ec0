import type { Context as HonoContext } from 'hono';
import { paths } from '../../stores/paths.ts';
import type { ReleaseRecord } from '../../stores/records/release.ts';
import { cache, link } from '../http/links.ts';

/**
 * Headers of an answer about one version: where it stands among the others, what describes it, and how long it may be
 * kept. A name such as `latest` moves; Content-Location says which version it was this time.
 */
export const versionHeaders = (
  c: HonoContext,
  dataset: string,
  wanted: string,
  release: ReleaseRecord,
  releases: readonly ReleaseRecord[],
): void => {
  const at = (version: string) => `/v1/datasets/${dataset}/versions/${version}`;
  const [newest] = releases;
  const older = releases.find(({ n }) => n === release.n - 1);
  if (newest) link(c, 'latest-version', at(newest.version), 'application/json');
  if (older) link(c, 'predecessor-version', at(older.version), 'application/json');
  link(
    c,
    'describedby',
    `/${paths.published(dataset, release.version, 'datapackage.json')}`,
    'application/json',
  );
  c.header('cache-control', wanted === release.version ? cache.fixed : cache.moving);
};
