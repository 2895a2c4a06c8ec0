import { datasetPage } from '../../../pipeline/pages/dataset/page.ts';
import { SHOWN_VERSIONS } from '../../../pipeline/pages/dataset/versions.ts';
import { datasetListPage } from '../../../pipeline/pages/datasets/list.ts';
import { PREVIEW_ROWS } from '../../../pipeline/pages/release/tables.ts';
import { readCatalog } from '../../../pipeline/publish/catalogue/catalog.ts';
import type { Manifest } from '../../../pipeline/publish/manifest/manifest.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { keys } from '../../stores/keys.ts';
import { paths } from '../../stores/paths.ts';
import type { HeadRecord } from '../../stores/records/head.ts';
import { recordsOf } from '../../stores/records/record.ts';
import { releaseFormat } from '../../stores/records/release.ts';
import { readManifest } from '../candidate/read-release.ts';
import { compareAndSet, MOVING, readCurrent } from './compare-and-set.ts';
import { firstRows } from './first-rows.ts';

type PagesContext = Pick<Context, 'catalogue' | 'registry' | 'publicBucket' | 'pageCode'>;

/**
 * Updates the page of a dataset and the list of all datasets for a release whose files are public. The cost does not grow
 * with the history. The page of the dataset comes last; its metadata names the release and the code, so if it is up to
 * date, the list is, too. Like `latest.json` it only moves forwards.
 */
export const updatePages = async (
  context: PagesContext,
  dataset: Dataset,
  manifest: Manifest,
): Promise<void> => {
  await updateList(context);
  const { publicBucket, pageCode } = context;
  const bytes = datasetPage(
    dataset,
    manifest,
    await previewRows(context, manifest),
    await newestReleases(context, manifest),
  );
  const metadata = { release: String(manifest.n), code: pageCode };
  await compareAndSet(publicBucket, paths.datasetPage(dataset.id), { ...HTML, metadata }, (_page, current) =>
    Number(current.release ?? 0) > manifest.n ? undefined : bytes,
  );
};

/** Renders the pages again if they are missing or if other code rendered them. `head` is the public release. */
export const refreshPages = async (
  context: PagesContext,
  dataset: Dataset,
  head: HeadRecord | undefined,
): Promise<void> => {
  const { publicBucket, pageCode } = context;
  const page = await publicBucket.head(head ? paths.datasetPage(dataset.id) : paths.listPage);
  if (page?.metadata.code === pageCode) return;
  if (!head) return updateList(context);
  const key = paths.published(dataset.id, head.version, 'manifest.json');
  await updatePages(context, dataset, (await readManifest(publicBucket, key)).manifest);
};

const HTML = { contentType: 'text/html; charset=utf-8', cacheControl: MOVING };

const updateList = ({ catalogue, publicBucket, pageCode }: PagesContext): Promise<void> =>
  compareAndSet(publicBucket, paths.listPage, { ...HTML, metadata: { code: pageCode } }, async () => {
    const catalog = await readCurrent(publicBucket, paths.catalog);
    return datasetListPage(readCatalog(catalog?.bytes), catalogue);
  });

const previewRows = async ({ publicBucket }: PagesContext, { dataset, version, schemas }: Manifest) =>
  new Map(
    await Promise.all(
      schemas.map(async (schema) => {
        const key = paths.published(dataset, version, `${schema.file}.csv`);
        return [schema.file, (await firstRows(publicBucket, key, schema, PREVIEW_ROWS)) ?? []] as const;
      }),
    ),
  );

/** The newest releases up to this one, newest first. */
const newestReleases = async ({ registry }: PagesContext, { dataset, n }: Manifest) => {
  const numbers = Array.from({ length: Math.min(n, SHOWN_VERSIONS) }, (_, i) => n - i);
  const items = await registry.getMany(numbers.map((each) => keys.release(dataset, each)));
  return recordsOf(releaseFormat, items);
};
