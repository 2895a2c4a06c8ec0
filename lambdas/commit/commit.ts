import { buildRelease } from '../../pipeline/release/build.ts';
import { finaliseRelease } from '../../pipeline/release/finalise.ts';
import { figuresByYear } from '../../pipeline/release/year-figures.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import { type HeadRecord, headFormat } from '../stores/records/head.ts';
import { itemOf } from '../stores/records/record.ts';
import type { Condition } from '../stores/registry.ts';
import type { Attempt } from './candidate/attempt.ts';
import { makeCandidate } from './candidate/candidate.ts';
import { readDisclosureContext } from './candidate/disclosure-context.ts';
import { chooseUploads } from './candidate/effective-uploads.ts';
import { figureDigests, writeFigures } from './candidate/figures.ts';
import { readRelease } from './candidate/read-release.ts';
import { releaseItem } from './head/release-record.ts';

/**
 * Builds the next release as a candidate, verifies it, and moves HEAD to it. The commit point is one transaction: HEAD
 * must still be as the round read it, and the release must not exist yet. If the files equal those of HEAD, HEAD takes
 * the new content and no version is made. Losing to another writer is no error: the caller starts its next round.
 */
export const commit = async (
  context: Pick<Context, 'registry' | 'privateBucket' | 'publicBucket' | 'log' | 'releaseCode' | 'solver'>,
  dataset: Dataset,
  attempt: Attempt,
): Promise<void> => {
  const { head } = attempt;
  const { registry, privateBucket, publicBucket, log } = context;
  const previous = head && (await readRelease({ privateBucket, publicBucket }, dataset.id, head));
  const disclosure = await readDisclosureContext(context, dataset, previous, attempt.months);
  const effective = await chooseUploads(context, dataset, attempt, disclosure);
  const notBefore = [disclosure && previous?.manifest.created, effective.finalAt]
    .filter(Boolean)
    .sort()
    .at(-1);
  const built = buildRelease(dataset, effective.months, effective.rowsOf, {
    disclosure,
    ...(notBefore && { notBefore }),
  });
  const { content } = attempt;
  const release = finaliseRelease(dataset, built, content, previous);
  const figures = figuresByYear(built.summaries);
  await writeFigures(registry, dataset.id, figures, head);
  if (release) {
    if (built.warnings.length > 0)
      log.warn('every member of a group is in the same category', {
        dataset: dataset.id,
        groups: built.warnings,
      });
    await makeCandidate(context, dataset, release, disclosure);
  }
  const revision = (head?.revision ?? 0) + 1;
  const when: Condition = head ? { attribute: 'revision', equals: head.revision } : { absent: true };
  const next = release ? { ...release.manifest, manifestSha256: release.manifestSha256 } : head;
  if (!next)
    throw new Error(
      `Dataset "${dataset.id}": the first release has no previous one to equal, yet no version was made.`,
    );
  const moved: HeadRecord = {
    revision,
    n: next.n,
    version: next.version,
    manifestSha256: next.manifestSha256,
    created: next.created,
    content,
    ...(effective.needsReconcile && { needsReconcile: true as const }),
    figures: figureDigests(figures),
    rows: built.rows,
    inputs: effective.inputs,
  };
  const committed = await registry.write([
    { put: itemOf(headFormat, keys.head(dataset.id), moved), when },
    ...(release
      ? [{ put: releaseItem(release.manifest, release.manifestSha256), when: { absent: true } as const }]
      : []),
  ]);
  log.info(committed ? 'HEAD moved' : 'another writer moved HEAD first', {
    dataset: dataset.id,
    version: next.version,
    content,
  });
};
