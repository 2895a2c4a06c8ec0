import { jsonBytes } from '../../pipeline/publish/digest.ts';
import type { Context } from '../runtime/context.ts';
import { bytesOf } from '../stores/object-store.ts';
import { paths } from '../stores/paths.ts';
import type { HeadRecord } from '../stores/records.ts';
import { type Latest, readLatest, readManifest } from './head.ts';
import { putOnce } from './stage.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=60';

/**
 * Makes HEAD's release public: its journal entry, its files, its manifest last, then `latest.json`, only ever
 * forwards. Every step can be repeated, so whoever comes next finishes what a crash left.
 */
export const reveal = async (
  { privateBucket, publicBucket }: Pick<Context, 'privateBucket' | 'publicBucket'>,
  dataset: string,
  head: HeadRecord,
): Promise<void> => {
  const latest = await readLatest(publicBucket, dataset);
  if (latest && latest.value.n >= head.n) return;
  const staged = (name: string) => paths.staging(dataset, head.built, head.version, name);
  const { manifest, bytes, sha256 } = await readManifest(privateBucket, staged('manifest.json'));
  const { n, version, content, periods } = manifest;
  await putOnce(
    privateBucket,
    paths.journal(dataset, n),
    jsonBytes({ dataset, n, version, content, periods }),
    {
      contentType: 'application/json',
    },
  );
  await Promise.all(
    manifest.files.map(async (file) => {
      const object = await privateBucket.get(staged(file.name));
      if (!object) throw new Error(`The staged file ${staged(file.name)} is missing.`);
      const body = await bytesOf(object.body);
      await putOnce(publicBucket, paths.published(dataset, version, file.name), body, {
        contentType: file.mediaType,
        cacheControl: IMMUTABLE,
      });
    }),
  );
  const manifestKey = paths.published(dataset, version, 'manifest.json');
  await putOnce(publicBucket, manifestKey, bytes, {
    contentType: 'application/json; charset=utf-8',
    cacheControl: IMMUTABLE,
  });
  await moveLatest(publicBucket, {
    dataset,
    version,
    n,
    created: manifest.created,
    manifest: { path: `/${manifestKey}`, sha256 },
  });
};

const moveLatest = async (publicBucket: Context['publicBucket'], next: Latest): Promise<void> => {
  for (;;) {
    const current = await readLatest(publicBucket, next.dataset);
    if (current && current.value.n >= next.n) return;
    const moved = await publicBucket.put(paths.latest(next.dataset), jsonBytes(next), {
      contentType: 'application/json; charset=utf-8',
      cacheControl: SHORT,
      when: current ? { etag: current.etag } : 'absent',
    });
    if (moved) return;
  }
};
