import { sha256 } from '../../pipeline/publish/digest.ts';
import type { Manifest } from '../../pipeline/publish/manifest.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import { bytesOf, type ObjectStore } from '../stores/object-store.ts';
import { paths } from '../stores/paths.ts';
import { type HeadRecord, itemOf, recordOf } from '../stores/records.ts';
import type { Registry } from '../stores/registry.ts';
import { inputsOf, releaseItem } from './release-record.ts';

/** `latest.json`: the pointer that readers of files follow. */
export interface Latest {
  readonly dataset: string;
  readonly version: string;
  readonly n: number;
  readonly created: string;
  readonly manifest: { readonly path: string; readonly sha256: string };
}

/** The published state of a dataset, read consistently; undefined when nothing was ever published. */
export const readHead = async (registry: Registry, dataset: string): Promise<HeadRecord | undefined> =>
  recordOf<HeadRecord>(await registry.get(keys.head(dataset)));

/**
 * HEAD, or where the table has none, a HEAD seeded from what is public: history goes on where it stopped, it
 * never starts again at 1.0.0. The seed's content is unknown, so that the next reconcile rebuilds the summaries.
 */
export const headOrSeed = async (
  { registry, publicBucket }: Pick<Context, 'registry' | 'publicBucket'>,
  dataset: string,
): Promise<HeadRecord | undefined> => {
  for (;;) {
    const head = await readHead(registry, dataset);
    if (head) return head;
    const latest = await readLatest(publicBucket, dataset);
    if (!latest) return undefined;
    const { manifest, sha256: digest } = await readManifest(
      publicBucket,
      paths.published(dataset, latest.value.version, 'manifest.json'),
    );
    const seed: HeadRecord = {
      revision: 1,
      n: manifest.n,
      version: manifest.version,
      content: 'unknown',
      built: manifest.content,
      manifestSha256: digest,
      created: manifest.created,
      inputs: inputsOf(manifest),
    };
    await registry.write([
      { put: itemOf(keys.head(dataset), seed), when: { absent: true } },
      { put: releaseItem(manifest, digest), when: { absent: true } },
    ]);
  }
};

/** `latest.json` and its etag; undefined before the first release. */
export const readLatest = async (
  store: ObjectStore,
  dataset: string,
): Promise<{ readonly value: Latest; readonly etag: string } | undefined> => {
  const object = await store.get(paths.latest(dataset));
  if (!object) return undefined;
  return {
    value: JSON.parse(Buffer.from(await bytesOf(object.body)).toString('utf8')) as Latest,
    etag: object.etag,
  };
};

/** A manifest and the digest of its bytes; throws where there is none, since something names it. */
export const readManifest = async (
  store: ObjectStore,
  key: string,
): Promise<{ readonly manifest: Manifest; readonly sha256: string; readonly bytes: Uint8Array }> => {
  const object = await store.get(key);
  if (!object) throw new Error(`The manifest ${key} is missing.`);
  const bytes = await bytesOf(object.body);
  return {
    manifest: JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest,
    sha256: sha256(bytes),
    bytes,
  };
};
