import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { keys } from '../../stores/keys.ts';
import { paths } from '../../stores/paths.ts';
import { type HeadRecord, recordOf } from '../../stores/records.ts';
import { copyOnce, putOnce } from '../candidate/candidate.ts';
import type { NamedRelease, StagedManifest } from '../candidate/read-release.ts';
import { ensureStaged } from '../candidate/rebuild.ts';
import { enterJournal, readJournal } from '../head/journal.ts';
import type { ReleaseRecord } from '../head/release-record.ts';
import { updateDirectory } from './catalogue.ts';
import { moveLatest, readLatest } from './latest.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

type RevealContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publicBucket' | 'releaseCode' | 'pageCode'
>;

/**
 * Makes every committed release public that is not yet: its journal entry, its files, its manifest, then feed and
 * catalogue, and `latest.json` last, only ever forwards. Nearly always that is HEAD's release alone; after a loss of
 * the public bucket it is the whole history. Every step can be repeated, so whoever comes next finishes what a crash
 * left; where `latest.json` names a release, all of it was done.
 */
export const reveal = async (context: RevealContext, dataset: Dataset, head: HeadRecord): Promise<void> => {
  const latest = await readLatest(context.publicBucket, dataset.id);
  for (let n = (latest?.n ?? 0) + 1; n <= head.n; n += 1) {
    const release = n === head.n ? head : await releaseAt(context, dataset.id, n);
    const staged = await ensureStaged(context, dataset, release, async () => ({
      entry: (await readJournal(context.privateBucket, dataset.id, n)) ?? (n === head.n ? head : undefined),
      previous: n > 1 ? await releaseAt(context, dataset.id, n - 1) : undefined,
    }));
    if (n === head.n) await enterJournal(context.privateBucket, dataset.id, head);
    await publish(context, dataset, staged);
  }
};

const releaseAt = async (
  { registry }: Pick<Context, 'registry'>,
  dataset: string,
  n: number,
): Promise<NamedRelease> => {
  const release = recordOf<ReleaseRecord>(await registry.get(keys.release(dataset, n)));
  if (!release) throw new Error(`Dataset "${dataset}": HEAD is beyond release ${n}, yet the table has none.`);
  return release;
};

const publish = async (
  context: RevealContext,
  dataset: Dataset,
  { manifest, bytes, sha256 }: StagedManifest,
): Promise<void> => {
  const { privateBucket, publicBucket } = context;
  const { n, version, created } = manifest;
  // What was taken down stays down: of such a version only the manifest is public, as a link of the chain.
  const takenDown = (await privateBucket.head(paths.takedown(dataset.id, version))) !== undefined;
  const staged = (name: string) => ({
    bucket: privateBucket.bucket,
    key: paths.staging(dataset.id, sha256, name),
  });
  await Promise.all(
    (takenDown ? [] : manifest.files).map((file) =>
      copyOnce(
        publicBucket,
        { ...staged(file.name), sha256: file.sha256 },
        paths.published(dataset.id, version, file.name),
        { contentType: file.mediaType, cacheControl: IMMUTABLE },
      ),
    ),
  );
  const manifestKey = paths.published(dataset.id, version, 'manifest.json');
  await putOnce(publicBucket, manifestKey, bytes, {
    contentType: 'application/json; charset=utf-8',
    cacheControl: IMMUTABLE,
  });
  await updateDirectory(context, dataset, manifest);
  await moveLatest(publicBucket, {
    dataset: dataset.id,
    version,
    n,
    created,
    manifest: { path: `/${manifestKey}`, sha256 },
  });
};
