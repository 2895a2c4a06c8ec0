import { buildRelease } from '../../../pipeline/release/build.ts';
import { finaliseRelease } from '../../../pipeline/release/finalise.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { paths } from '../../stores/paths.ts';
import type { JournalEntry } from '../../stores/records/journal.ts';
import { monthsOfInputs } from '../head/months.ts';
import { readAcceptedRows } from './accepted-rows.ts';
import { makeCandidate } from './candidate.ts';
import { readDisclosureContext } from './disclosure-context.ts';
import { findCandidateManifest, type NamedRelease, type ReadManifest, readRelease } from './read-release.ts';

type ReleaseInputs = Pick<
  JournalEntry,
  'n' | 'version' | 'content' | 'created' | 'manifestSha256' | 'inputs'
>;

/**
 * The manifest of a release whose candidate is complete. If the candidate was lost, rebuilds it from the months of the
 * release.
 * @param inputsOf reads the inputs of the release and the release before it; called only for a rebuild
 * @throws if the bytes differ from those of the release: the code has changed since
 */
export const ensureCandidate = async (
  context: Pick<Context, 'privateBucket' | 'publicBucket' | 'releaseCode' | 'solver'>,
  dataset: Dataset,
  release: Pick<ReleaseInputs, 'version' | 'manifestSha256'>,
  inputsOf: () => Promise<{
    readonly entry: ReleaseInputs | undefined;
    readonly previous: NamedRelease | undefined;
  }>,
): Promise<ReadManifest> => {
  const { privateBucket } = context;
  const { manifestSha256, version } = release;
  const candidate = await findCandidateManifest(privateBucket, dataset.id, manifestSha256);
  if (candidate) return candidate;
  const { entry, previous } = await inputsOf();
  const months = entry && monthsOfInputs(entry.inputs);
  if (!months || entry.content === undefined)
    throw new Error(
      `Dataset "${dataset.id}": there is no candidate of ${version}, and the journal does not have its inputs to rebuild it.`,
    );
  const rows = await readAcceptedRows(privateBucket, dataset, months);
  const before = previous && (await readRelease(context, dataset.id, previous));
  const disclosure = await readDisclosureContext(context, dataset, before, months);
  // A deferred correction may have set `created`, and the months do not show it.
  const built = buildRelease(dataset, months, (month) => rows.get(month.period) ?? [], {
    disclosure,
    ...(disclosure && { notBefore: entry.created }),
  });
  const rebuilt = finaliseRelease(dataset, built, entry.content, before);
  if (rebuilt?.manifestSha256 !== manifestSha256)
    throw new Error(
      `Dataset "${dataset.id}": this code builds ${version} with other bytes than it was released with. Rebuild from the uploads, or with the code of that time.`,
    );
  await makeCandidate(context, dataset, rebuilt, disclosure);
  return {
    key: paths.candidate(dataset.id, manifestSha256, 'manifest.json'),
    manifest: rebuilt.manifest,
    sha256: rebuilt.manifestSha256,
    bytes: rebuilt.manifestBytes,
  };
};
