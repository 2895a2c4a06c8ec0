import { withRelease } from '../../pipeline/disclose/history/history.ts';
import { buildRelease } from '../../pipeline/release/build.ts';
import { type SealedRelease, sealRelease } from '../../pipeline/release/finalise.ts';
import type { ReleaseMonth } from '../../pipeline/release/inputs.ts';
import { figuresByYear } from '../../pipeline/release/year-figures.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import { type HeadRecord, itemOf } from '../stores/records.ts';
import type { Condition } from '../stores/registry.ts';
import { stage, verifyStaged } from './candidate/candidate.ts';
import { guardOf } from './candidate/disclosure-context.ts';
import { keepSaid } from './candidate/disclosure-history.ts';
import { standingOf } from './candidate/effective-uploads.ts';
import { figuresNamed, writeSummaries } from './candidate/figures.ts';
import { readRelease } from './candidate/read-release.ts';
import { releaseItem } from './head/release-record.ts';

/** What one round of a reconcile found, and wants to commit. */
export interface Attempt {
  readonly head: HeadRecord | undefined;
  readonly months: readonly ReleaseMonth[];
  /** What HEAD will answer for. */
  readonly inputs: HeadRecord['inputs'];
  readonly content: string;
}

/**
 * Builds and stages the release that follows from an attempt, then swaps HEAD. Files that come out equal to
 * HEAD's move its content and make no version. Losing the swap is no error: the caller looks again.
 */
export const commit = async (
  context: Pick<Context, 'registry' | 'privateBucket' | 'publicBucket' | 'log' | 'releaseCode' | 'solver'>,
  dataset: Dataset,
  attempt: Attempt,
): Promise<void> => {
  const { head } = attempt;
  const { registry, privateBucket, publicBucket, log } = context;
  const previous = head && (await readRelease({ privateBucket, publicBucket }, dataset.id, head));
  const guard = await guardOf(context, dataset, previous, attempt.months);
  const standing = await standingOf(context, dataset, attempt, guard);
  const notBefore = [guard && previous?.manifest.created, standing.created].filter(Boolean).sort().at(-1);
  const built = buildRelease(dataset, standing.months, standing.rowsOf, {
    guard,
    ...(notBefore && { notBefore }),
  });
  const { content } = attempt;
  const sealed = sealRelease(dataset, built, content, previous);
  const figures = figuresByYear(built.summaries);
  await writeSummaries(registry, dataset.id, figures, head);
  if (sealed) {
    if (built.warnings.length > 0)
      log.warn('a whole group falls in one category', { dataset: dataset.id, groups: built.warnings });
    await stage(privateBucket, dataset, sealed);
    const said = await verifyStaged(privateBucket, dataset, sealed, guard);
    if (guard && said)
      await keepSaid(context, dataset, sealed.manifestSha256, guard, withRelease(guard.history, said));
  }
  const revision = (head?.revision ?? 0) + 1;
  const when: Condition = head ? { attribute: 'revision', equals: head.revision } : { absent: true };
  const next = sealed ? headOf(sealed) : head;
  if (!next)
    throw new Error(`Dataset "${dataset.id}": a first release differs from nothing, yet none was made.`);
  const moved: HeadRecord = {
    ...next,
    revision,
    content,
    answers: standing.again ? 'look again' : content,
    figures: figuresNamed(figures),
    rows: built.rows,
    inputs: standing.inputs,
  };
  const committed = await registry.write([
    { put: itemOf(keys.head(dataset.id), moved), when },
    ...(sealed
      ? [{ put: releaseItem(sealed.manifest, sealed.manifestSha256), when: { absent: true } as const }]
      : []),
  ]);
  log.info(committed ? 'HEAD moved' : 'HEAD was moved by another', {
    dataset: dataset.id,
    version: next.version,
    content,
  });
};

const headOf = ({ manifest, manifestSha256 }: SealedRelease) => ({
  n: manifest.n,
  version: manifest.version,
  manifestSha256,
  created: manifest.created,
});
