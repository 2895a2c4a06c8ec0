import { sha256 } from '../../pipeline/publish/digest.ts';
import type { Manifest } from '../../pipeline/publish/manifest.ts';
import type { PreviousRelease } from '../../pipeline/seal.ts';
import { bytesOf, type ObjectStore } from '../stores/object-store.ts';
import { paths } from '../stores/paths.ts';

/** A manifest, its digest and its bytes; throws where there is none, since something names it. */
export const readManifest = async (
  store: ObjectStore,
  key: string,
): Promise<{ readonly manifest: Manifest; readonly sha256: string; readonly bytes: Uint8Array }> => {
  const bytes = await readObject(store, key);
  return { manifest: JSON.parse(text(bytes)) as Manifest, sha256: sha256(bytes), bytes };
};

/** A public release with the text of its CSV files, as the next one is compared with it. */
export const readRelease = async (
  store: ObjectStore,
  dataset: string,
  version: string,
): Promise<PreviousRelease> => {
  const key = (file: string) => paths.published(dataset, version, file);
  const { manifest, sha256: digest } = await readManifest(store, key('manifest.json'));
  const csv = manifest.schemas.map(
    async ({ file }): Promise<[string, string]> => [file, text(await readObject(store, key(`${file}.csv`)))],
  );
  return { manifest, sha256: digest, csv: new Map(await Promise.all(csv)) };
};

const readObject = async (store: ObjectStore, key: string): Promise<Uint8Array> => {
  const object = await store.get(key);
  if (!object) throw new Error(`The object ${key} is missing, though a release has it.`);
  return bytesOf(object.body);
};

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
