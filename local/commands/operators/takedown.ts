import { readManifest } from '../../../lambdas/commit/candidate/read-release.ts';
import { readLatest } from '../../../lambdas/commit/public/latest.ts';
import type { Context } from '../../../lambdas/runtime/context.ts';
import { keyAndFormer } from '../../../lambdas/stores/former-keys.ts';
import { keys } from '../../../lambdas/stores/keys.ts';
import type { ObjectStore } from '../../../lambdas/stores/object-store.ts';
import { paths } from '../../../lambdas/stores/paths.ts';
import { recordOf } from '../../../lambdas/stores/records/record.ts';
import { takedownFormat } from '../../../lambdas/stores/records/takedown.ts';
import { uploadFormat } from '../../../lambdas/stores/records/upload.ts';
import { storedBytes } from '../../../lambdas/stores/stored-object.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { type InstallationFlags, inInstallation } from '../installation.ts';
import { datasetNamed, EXIT, Misuse } from '../misuse.ts';

interface TakedownFlags extends InstallationFlags {
  readonly reason: string;
  readonly upload?: string;
  readonly yes?: boolean;
}

/**
 * `bersinar takedown`, for emergencies: deletes every stored version of a released version's files, public and candidate,
 * and the dataset's earlier pages. If an upload is named, it also deletes its file, its accepted rows and its report.
 * The manifest stays, because it is a link of the chain of versions. A mark in the private bucket keeps redrive and
 * replay from bringing the files back. Returns 0.
 */
export const takedown = async (dataset: string, version: string, flags: TakedownFlags): Promise<number> => {
  const { reason, upload, yes, ...installation } = flags;
  datasetNamed(catalogue, dataset);
  if (!yes) throw new Misuse('Tidak dapat dibatalkan / this cannot be undone: --yes');
  await inInstallation(
    installation,
    async (context) => {
      const { privateBucket, publicBucket } = context;
      const latest = await readLatest(publicBucket, dataset);
      const manifestKey = paths.published(dataset, version, 'manifest.json');
      if (!latest || !(await publicBucket.head(manifestKey)))
        throw new Misuse(`${dataset} ${version}: tidak ada / there is no such version`);
      if (latest.version === version)
        throw new Misuse(
          `${dataset} ${version} adalah versi terbaru; tarik bulannya dahulu / is the latest; withdraw the month first: npx bersinar withdraw`,
        );
      // The mark first: if the command then fails, no sweep or replay restores the files.
      const mark = storedBytes(takedownFormat, {
        dataset,
        version,
        reason,
        upload: upload ?? null,
        at: context.clock().toISOString(),
      });
      await privateBucket.put(paths.takedown(dataset, version), mark, { contentType: 'application/json' });
      const { sha256 } = await readManifest(publicBucket, manifestKey);
      const candidate = paths.candidate(dataset, sha256, '');
      const gone =
        (await removeUnder(publicBucket, paths.published(dataset, version, ''))) +
        (await removeUnder(privateBucket, candidate)) +
        (await removeEarlier(publicBucket, paths.datasetPage(dataset)));
      return gone + (upload === undefined ? 0 : await removeUpload(context, dataset, upload));
    },
    async (_context, removed) => {
      console.log(
        `${dataset} ${version}  ${removed} versi objek dihapus / object versions deleted\nCDN: aws cloudfront create-invalidation --distribution-id … --paths "/datasets/${dataset}/${version}/*"`,
      );
    },
  );
  return EXIT.accepted;
};

/** Removes every version of every object under a prefix, and under its former name, but the manifest. */
const removeUnder = async (store: ObjectStore, prefix: string): Promise<number> => {
  const found: { readonly key: string; readonly versionId: string }[] = [];
  for (const each of keyAndFormer(prefix))
    for await (const version of store.versions(each))
      if (!version.key.endsWith('/manifest.json')) found.push(version);
  for (const { key, versionId } of found) await store.remove(key, versionId);
  return found.length;
};

/** Removes the earlier versions of an object: earlier pages of the dataset show rows of earlier releases. */
const removeEarlier = async (store: ObjectStore, key: string): Promise<number> => {
  const found: string[] = [];
  for await (const version of store.versions(key))
    if (version.key === key && !version.isLatest) found.push(version.versionId);
  for (const versionId of found) await store.remove(key, versionId);
  return found.length;
};

const removeUpload = async (
  { registry, privateBucket }: Context,
  dataset: string,
  id: string,
): Promise<number> => {
  const upload = recordOf(uploadFormat, await registry.get(keys.upload(id)));
  if (!upload?.object || upload.dataset !== dataset)
    throw new Misuse(`${id}: bukan unggahan / is no upload of ${dataset}`);
  if (!['withdrawn', 'superseded', 'rejected', 'held'].includes(upload.state))
    throw new Misuse(`${id} ${upload.state}: tarik bulannya dahulu / withdraw the month first`);
  return (
    (await removeUnder(privateBucket, upload.object.key)) +
    (await removeUnder(privateBucket, paths.report(id))) +
    (upload.digest ? await removeUnder(privateBucket, paths.acceptedRows(dataset, upload.digest)) : 0)
  );
};
