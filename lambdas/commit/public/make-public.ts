import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { keys } from '../../stores/keys.ts';
import { paths } from '../../stores/paths.ts';
import type { HeadRecord } from '../../stores/records/head.ts';
import { recordOf } from '../../stores/records/record.ts';
import { releaseFormat } from '../../stores/records/release.ts';
import type { NamedRelease, ReadManifest } from '../candidate/read-release.ts';
import { ensureCandidate } from '../candidate/rebuild.ts';
import { copyOnce, putOnce } from '../candidate/write-once.ts';
import { enterJournal, readJournal } from '../head/journal.ts';
import { updateCatalogue } from './catalogue.ts';
import { moveLatest, readLatest } from './latest.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

type PublicContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publicBucket' | 'releaseCode' | 'pageCode'
>;

/**
 * Makes every committed release public that is not public yet: its journal entry, its files, its manifest, then the feed,
 * the catalogue and the pages, and `latest.json` last, which only moves forwards. Usually that is HEAD's release alone;
 * after a loss of the public bucket it is the whole history. Every step can be repeated, so the next reconcile finishes
 * after a crash. If `latest.json` names a release, every step was done for it.
 */
export const makePublic = async (
  context: PublicContext,
  dataset: Dataset,
  head: HeadRecord,
): Promise<void> => {
  const latest = await readLatest(context.publicBucket, dataset.id);
  for (let n = (latest?.n ?? 0) + 1; n <= head.n; n += 1) {
    const release = n === head.n ? head : await releaseAt(context, dataset.id, n);
    const candidate = await ensureCandidate(context, dataset, release, async () => ({
      entry: (await readJournal(context.privateBucket, dataset.id, n)) ?? (n === head.n ? head : undefined),
      previous: n > 1 ? await releaseAt(context, dataset.id, n - 1) : undefined,
    }));
    if (n === head.n) await enterJournal(context.privateBucket, dataset.id, head);
    await makeReleasePublic(context, dataset, candidate);
  }
};

const releaseAt = async (
  { registry }: Pick<Context, 'registry'>,
  dataset: string,
  n: number,
): Promise<NamedRelease> => {
  const release = recordOf(releaseFormat, await registry.get(keys.release(dataset, n)));
  if (!release)
    throw new Error(
      `Dataset "${dataset}": HEAD is newer than release ${n}, but the table has no record of that release.`,
    );
  return release;
};

const makeReleasePublic = async (
  context: PublicContext,
  dataset: Dataset,
  { key: candidateKey, manifest, bytes, sha256 }: ReadManifest,
): Promise<void> => {
  const { privateBucket, publicBucket } = context;
  const { n, version, created } = manifest;
  // A version that was taken down stays down. Only its manifest is public, as a link of the chain of manifests.
  const takenDown = (await privateBucket.head(paths.takedown(dataset.id, version))) !== undefined;
  const candidateFile = (name: string) => ({
    bucket: privateBucket.bucket,
    // Beside its manifest: older code wrote candidates under another prefix.
    key: candidateKey.replace(/manifest\.json$/, name),
  });
  await Promise.all(
    (takenDown ? [] : manifest.files).map((file) =>
      copyOnce(
        publicBucket,
        { ...candidateFile(file.name), sha256: file.sha256 },
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
  await updateCatalogue(context, dataset, manifest);
  await moveLatest(publicBucket, {
    dataset: dataset.id,
    version,
    n,
    created,
    manifest: { path: `/${manifestKey}`, sha256 },
  });
};
