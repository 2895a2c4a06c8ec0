import { withRelease } from '../../../pipeline/disclose/history/history.ts';
import { buildRelease } from '../../../pipeline/release/build.ts';
import { sealRelease } from '../../../pipeline/release/finalise.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import type { JournalEntry } from '../head/journal.ts';
import { monthsOfInputs, readStagedRows } from '../head/months.ts';
import { stage, verifyStaged } from './candidate.ts';
import { guardOf } from './disclosure-context.ts';
import { keepSaid } from './disclosure-history.ts';
import { findStagedManifest, type NamedRelease, readRelease, type StagedManifest } from './read-release.ts';

type Made = Pick<JournalEntry, 'n' | 'version' | 'content' | 'created' | 'manifestSha256' | 'inputs'>;

/**
 * The manifest of a release whose files are all staged; where staging was lost, the release is made again from its
 * months. Throws when that does not give the very bytes: then the code has changed since.
 */
export const ensureStaged = async (
  context: Pick<Context, 'privateBucket' | 'publicBucket' | 'releaseCode' | 'solver'>,
  dataset: Dataset,
  release: Pick<Made, 'version' | 'manifestSha256'>,
  made: () => Promise<{ readonly entry: Made | undefined; readonly previous: NamedRelease | undefined }>,
): Promise<StagedManifest> => {
  const { privateBucket } = context;
  const { manifestSha256, version } = release;
  const staged = await findStagedManifest(privateBucket, dataset.id, manifestSha256);
  if (staged) return staged;
  const { entry, previous } = await made();
  const months = entry && monthsOfInputs(entry.inputs);
  if (!months)
    throw new Error(
      `Dataset "${dataset.id}": ${version} is not staged and the journal cannot make it again.`,
    );
  const rows = await readStagedRows(privateBucket, dataset, months);
  const before = previous && (await readRelease(context, dataset.id, previous));
  const guard = await guardOf(context, dataset, before, months);
  // A correction that had waited for its final set `created`, which the months alone do not tell.
  const built = buildRelease(dataset, months, (month) => rows.get(month.period) ?? [], {
    guard,
    ...(guard && { notBefore: entry.created }),
  });
  const sealed = sealRelease(dataset, built, entry.content, before);
  if (sealed?.manifestSha256 !== manifestSha256)
    throw new Error(
      `Dataset "${dataset.id}": the code of today does not make ${version} as it was released. Rebuild from the uploads, or with the code of that time.`,
    );
  await stage(privateBucket, dataset, sealed);
  const said = await verifyStaged(privateBucket, dataset, sealed, guard);
  if (guard && said)
    await keepSaid(context, dataset, manifestSha256, guard, withRelease(guard.history, said));
  return { manifest: sealed.manifest, sha256: sealed.manifestSha256, bytes: sealed.manifestBytes };
};
