import { auditHistory } from '../../../pipeline/disclose/audit/history.ts';
import { auditTables } from '../../../pipeline/disclose/audit/tables.ts';
import type { Guard } from '../../../pipeline/disclose/disclose.ts';
import type { PublicRelease } from '../../../pipeline/disclose/public-release.ts';
import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import type { SealedRelease } from '../../../pipeline/release/finalise.ts';
import { publicRelease } from '../../../pipeline/release/public-release.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { ObjectPlace, ObjectStore, PutOptions, StoredObject } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';

/**
 * Writes a release's files where only this side can read them, the manifest last: where it is, the files are. A file
 * that is there already must be the same: the folder is named by the digest of the manifest, which names all bytes.
 */
export const stage = async (store: ObjectStore, dataset: Dataset, release: SealedRelease): Promise<void> => {
  const key = (name: string) => paths.staging(dataset.id, release.manifestSha256, name);
  await Promise.all(
    release.files.map(({ name, body, mediaType }) =>
      putOnce(store, key(name), body, { contentType: mediaType }),
    ),
  );
  await putOnce(store, key('manifest.json'), release.manifestBytes, {
    contentType: 'application/json; charset=utf-8',
  });
};

/**
 * Reads back what was staged and refuses it unless hashes, row accounts and the disclosure audits all hold: of each
 * file by itself, and of all versions together by an attacker. Answers what a guarded one
 * says to the public.
 */
export const verifyStaged = async (
  store: ObjectStore,
  dataset: Dataset,
  release: SealedRelease,
  guard?: Guard,
): Promise<PublicRelease | undefined> => {
  const { manifest } = release;
  const read = await Promise.all(
    manifest.files.map(async ({ name, sha256: digest }) => {
      const object = await store.get(paths.staging(dataset.id, release.manifestSha256, name));
      const bytes = object && (await bytesOf(object.body));
      if (!bytes || sha256(bytes) !== digest)
        throw new Error(
          `Dataset "${dataset.id}" ${manifest.version}: the staged ${name} is not the file that was built.`,
        );
      return { name, bytes };
    }),
  );
  const csv = new Map<string, string>();
  for (const { name, bytes } of read.filter((file) => file.name.endsWith('.csv'))) {
    const text = new TextDecoder().decode(bytes);
    auditTables(dataset, name, text);
    csv.set(name.slice(0, -'.csv'.length), text);
  }
  const said = guard && publicRelease(dataset, manifest, csv);
  if (said) auditHistory(dataset, guard, said);
  const { rowsIn, repeated, embargoed, released } = release.rows;
  if (rowsIn !== repeated + embargoed + released)
    throw new Error(
      `Dataset "${dataset.id}": ${rowsIn} rows came in, but ${repeated} + ${embargoed} + ${released} are accounted for.`,
    );
  return said;
};

/** Writes an immutable object; where one is there already, its bytes must be these. */
export const putOnce = (
  store: ObjectStore,
  key: string,
  body: Uint8Array,
  options: Omit<PutOptions, 'when'>,
): Promise<void> => once(store, key, sha256(body), (when) => store.put(key, body, { ...options, when }));

/** The same with the bytes of another object, whose digest is known. */
export const copyOnce = (
  store: ObjectStore,
  from: ObjectPlace & { readonly sha256: string },
  key: string,
  options: Omit<PutOptions, 'when'>,
): Promise<void> => once(store, key, from.sha256, (when) => store.copy(from, key, { ...options, when }));

const once = async (
  store: ObjectStore,
  key: string,
  digest: string,
  write: (when: 'absent') => Promise<StoredObject | undefined>,
): Promise<void> => {
  if (await write('absent')) return;
  const present = await store.get(key);
  if (!present || sha256(await bytesOf(present.body)) !== digest)
    throw new Error(`The immutable object ${key} exists with other bytes.`);
};
