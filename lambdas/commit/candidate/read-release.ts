import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import type { Manifest } from '../../../pipeline/publish/manifest/manifest.ts';
import { parseManifest } from '../../../pipeline/publish/manifest/manifest-shape.ts';
import type { PreviousRelease } from '../../../pipeline/release/finalise.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import type { Context } from '../../runtime/context.ts';
import { getByKeyOrFormer } from '../../stores/former-keys.ts';
import type { ObjectStore } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';

/** A manifest as it was read, with its digest and its bytes. */
export interface ReadManifest {
  readonly key: string;
  readonly manifest: Manifest;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const manifestOf = (key: string, bytes: Uint8Array): ReadManifest => ({
  key,
  manifest: parseManifest(text(bytes)),
  sha256: sha256(bytes),
  bytes,
});

/** Reads a public manifest. @throws if it is missing: the caller knows that the release exists */
export const readManifest = async (store: ObjectStore, key: string): Promise<ReadManifest> =>
  manifestOf(key, await readObject(store, key));

/** The manifest of a candidate, which is written after its files; undefined if the candidate is not complete. */
export const findCandidateManifest = async (
  store: ObjectStore,
  dataset: string,
  manifestSha256: string,
): Promise<ReadManifest | undefined> => {
  const object = await getByKeyOrFormer(store, paths.candidate(dataset, manifestSha256, 'manifest.json'));
  return object && manifestOf(object.key, await bytesOf(object.body));
};

/** The name of a release: its version and the digest of its manifest. */
export interface NamedRelease {
  readonly version: string;
  readonly manifestSha256: string;
}

/**
 * A release with the text of its CSV files, to compare the next one with. It is read from the public bucket, or from its
 * candidate if the public bucket was lost and is being filled again.
 */
export const readRelease = async (
  { publicBucket, privateBucket }: Pick<Context, 'publicBucket' | 'privateBucket'>,
  dataset: string,
  { version, manifestSha256 }: NamedRelease,
): Promise<PreviousRelease> => {
  const published =
    (await publicBucket.head(paths.published(dataset, version, 'manifest.json'))) !== undefined;
  return published
    ? readPublicRelease(publicBucket, dataset, version)
    : releaseFrom(privateBucket, (file) => paths.candidate(dataset, manifestSha256, file));
};

/** A public release with the text of its CSV files. @throws if a file is missing */
export const readPublicRelease = (
  store: ObjectStore,
  dataset: string,
  version: string,
): Promise<PreviousRelease> => releaseFrom(store, (file) => paths.published(dataset, version, file));

const releaseFrom = async (store: ObjectStore, key: (file: string) => string): Promise<PreviousRelease> => {
  const { manifest, sha256: digest } = manifestOf(
    key('manifest.json'),
    await readObject(store, key('manifest.json')),
  );
  const csv = manifest.schemas.map(
    async ({ file }): Promise<[string, string]> => [file, text(await readObject(store, key(`${file}.csv`)))],
  );
  return { manifest, sha256: digest, csv: new Map(await Promise.all(csv)) };
};

const readObject = async (store: ObjectStore, key: string): Promise<Uint8Array> => {
  const object = await getByKeyOrFormer(store, key);
  if (!object) throw new Error(`The object ${key} of a release is missing.`);
  return bytesOf(object.body);
};

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
