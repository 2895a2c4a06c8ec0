import { jsonBytes } from '../../pipeline/publish/digest.ts';
import type { Dataset } from '../../schemas/dataset.ts';
import type { Context } from '../runtime/context.ts';
import { bytesOf } from '../stores/object-store.ts';
import { paths } from '../stores/paths.ts';
import type { HeadRecord } from '../stores/records.ts';
import { updateDirectory } from './directory.ts';
import { moveLatest, readLatest } from './latest.ts';
import { readManifest } from './read-release.ts';
import { putOnce } from './stage.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * Makes HEAD's release public: its journal entry, its files, its manifest, then feed and catalogue, and
 * `latest.json` last, only ever forwards. Every step can be repeated, so whoever comes next finishes what a crash
 * left; where `latest.json` names the release, all of it was done.
 */
export const reveal = async (
  context: Pick<Context, 'catalogue' | 'registry' | 'privateBucket' | 'publicBucket'>,
  dataset: Dataset,
  head: HeadRecord,
): Promise<void> => {
  const { privateBucket, publicBucket } = context;
  const latest = await readLatest(publicBucket, dataset.id);
  if (latest && latest.n >= head.n) return;
  const staged = (name: string) => paths.staging(dataset.id, head.built, head.version, name);
  const { manifest, bytes, sha256 } = await readManifest(privateBucket, staged('manifest.json'));
  const { n, version, created } = manifest;
  const entry = { dataset: dataset.id, n, version, content: head.built, inputs: head.inputs };
  await putOnce(privateBucket, paths.journal(dataset.id, n), jsonBytes(entry), {
    contentType: 'application/json',
  });
  await Promise.all(
    manifest.files.map(async (file) => {
      const object = await privateBucket.get(staged(file.name));
      if (!object) throw new Error(`The staged file ${staged(file.name)} is missing.`);
      const body = await bytesOf(object.body);
      await putOnce(publicBucket, paths.published(dataset.id, version, file.name), body, {
        contentType: file.mediaType,
        cacheControl: IMMUTABLE,
      });
    }),
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
