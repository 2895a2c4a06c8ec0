import { auditHistory } from '../../../pipeline/disclose/audit/history.ts';
import { auditTables } from '../../../pipeline/disclose/audit/tables.ts';
import type { DisclosureContext } from '../../../pipeline/disclose/disclosure-context.ts';
import { withRelease } from '../../../pipeline/disclose/history/history.ts';
import type { PublicRelease } from '../../../pipeline/disclose/public-release.ts';
import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import type { FinalisedRelease } from '../../../pipeline/release/finalise.ts';
import { parsePublicRelease } from '../../../pipeline/release/parse-public-release.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import type { ObjectStore } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';
import type { CommitDisclosureContext } from './disclosure-context.ts';
import { keepHistory } from './disclosure-history.ts';
import { putOnce } from './write-once.ts';

/**
 * Writes the candidate of a release, verifies it, and keeps the disclosure history with it. Throws if the candidate does
 * not hold; then nothing may be committed.
 */
export const makeCandidate = async (
  context: Pick<Context, 'privateBucket' | 'releaseCode'>,
  dataset: Dataset,
  release: FinalisedRelease,
  disclosure: CommitDisclosureContext | undefined,
): Promise<void> => {
  const { privateBucket } = context;
  await writeCandidate(privateBucket, dataset, release);
  const published = await verifyCandidate(privateBucket, dataset, release, disclosure);
  if (!disclosure || !published) return;
  const history = withRelease(disclosure.history, published);
  await keepHistory(context, dataset, release.manifestSha256, disclosure, history);
};

/**
 * Writes the files of a release to the private bucket, in the folder of its candidate. The manifest comes last, so if it
 * is there, all files are. The folder is named by the digest of the manifest, which lists the digests of all files; so a
 * file that exists already has the same bytes.
 */
const writeCandidate = async (
  store: ObjectStore,
  dataset: Dataset,
  release: FinalisedRelease,
): Promise<void> => {
  const key = (name: string) => paths.candidate(dataset.id, release.manifestSha256, name);
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
 * Reads a candidate back and throws unless everything holds: the hashes, the row reconciliation, the disclosure audit of
 * each file, and the attack on all versions together. Returns what the release tells the public, if the dataset counts
 * persons.
 */
const verifyCandidate = async (
  store: ObjectStore,
  dataset: Dataset,
  release: FinalisedRelease,
  disclosure?: DisclosureContext,
): Promise<PublicRelease | undefined> => {
  const { manifest } = release;
  const read = await Promise.all(
    manifest.files.map(async ({ name, sha256: digest }) => {
      const object = await store.get(paths.candidate(dataset.id, release.manifestSha256, name));
      const bytes = object && (await bytesOf(object.body));
      if (!bytes || sha256(bytes) !== digest)
        throw new Error(
          `Dataset "${dataset.id}" ${manifest.version}: the candidate of ${name} is not the file that was built.`,
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
  const published = disclosure && parsePublicRelease(dataset, manifest, csv);
  if (published) auditHistory(dataset, disclosure, published);
  const { rowsIn, repeated, embargoed, released } = release.rows;
  if (rowsIn !== repeated + embargoed + released)
    throw new Error(
      `Dataset "${dataset.id}": ${rowsIn} rows came in, but ${repeated} repeated + ${embargoed} embargoed + ${released} released is another number.`,
    );
  return published;
};
