import {
  type CatalogEntry,
  catalogJson,
  mergeEntry,
  readCatalog,
} from '../../../pipeline/publish/catalogue/catalog.ts';
import { FEED_RELEASES, feedXml } from '../../../pipeline/publish/catalogue/feed.ts';
import { changeSummary } from '../../../pipeline/publish/changes/reasons.ts';
import type { Manifest } from '../../../pipeline/publish/manifest/manifest.ts';
import { catalogJsonLd } from '../../../pipeline/publish/metadata/dcat/dcat.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { keys, RELEASE_PREFIX } from '../../stores/keys.ts';
import { paths } from '../../stores/paths.ts';
import { recordOf, recordsOf } from '../../stores/records/record.ts';
import { type ReleaseRecord, releaseFormat } from '../../stores/records/release.ts';
import type { Registry } from '../../stores/registry.ts';
import { spanOf } from '../head/release-record.ts';
import { compareAndSet, MOVING, readCurrent } from './compare-and-set.ts';
import { updatePages } from './pages.ts';

/**
 * Updates the catalogue for a release whose files are public: the dataset's feed, the catalogue, the catalogue as DCAT,
 * and the pages. All datasets share one catalogue object. Each writer replaces only the entry of its dataset, and only
 * with a newer one, so writers in any order end with the same bytes.
 */
export const updateCatalogue = async (
  context: Pick<Context, 'catalogue' | 'registry' | 'publicBucket' | 'pageCode'>,
  dataset: Dataset,
  manifest: Manifest,
): Promise<void> => {
  const { catalogue, registry, publicBucket } = context;
  // All committed releases, including those that are not public yet, so that no writer removes an entry.
  const feed = { contentType: 'application/atom+xml; charset=utf-8', cacheControl: MOVING };
  await compareAndSet(publicBucket, paths.feed(dataset.id), feed, async () =>
    feedXml(dataset, await newestReleases(registry, dataset.id)),
  );
  const entry = await entryOf(registry, manifest);
  const json = { contentType: 'application/json; charset=utf-8', cacheControl: MOVING };
  await compareAndSet(publicBucket, paths.catalog, json, (current) =>
    catalogJson(mergeEntry(readCatalog(current), entry), catalogue),
  );
  const jsonLd = { contentType: 'application/ld+json; charset=utf-8', cacheControl: MOVING };
  await compareAndSet(publicBucket, paths.catalogJsonLd, jsonLd, async () => {
    const catalog = await readCurrent(publicBucket, paths.catalog);
    return catalog && catalogJsonLd(readCatalog(catalog.bytes), catalogue);
  });
  await updatePages(context, dataset, manifest);
};

const newestReleases = async (registry: Registry, dataset: string): Promise<readonly ReleaseRecord[]> => {
  const newest = { prefix: RELEASE_PREFIX, reverse: true, limit: FEED_RELEASES };
  const items = await registry.query(keys.head(dataset).pk, newest);
  return recordsOf(releaseFormat, items);
};

const entryOf = async (registry: Registry, manifest: Manifest): Promise<CatalogEntry> => {
  const { dataset, version, n, created, periods, change, files } = manifest;
  const [first, before] = (
    await registry.getMany([keys.release(dataset, 1), ...(n > 1 ? [keys.release(dataset, n - 1)] : [])])
  ).map((item) => recordOf(releaseFormat, item));
  return {
    dataset,
    version,
    n,
    created,
    issued: first?.created ?? created,
    previous: before ? { version: before.version, created: before.created, periods: before.periods } : null,
    periods: spanOf(periods),
    summary: changeSummary(change),
    files: [...files],
  };
};
