import type { ReleaseMonth } from '../../pipeline/inputs.ts';
import { sha256 } from '../../pipeline/publish/digest.ts';
import { buildRelease } from '../../pipeline/release.ts';
import { decodeRows } from '../../pipeline/rows.ts';
import { type SealedRelease, sealRelease } from '../../pipeline/seal.ts';
import type { Dataset, Row } from '../../schemas/dataset.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import { bytesOf, type ObjectStore } from '../stores/object-store.ts';
import { paths } from '../stores/paths.ts';
import { type HeadRecord, itemOf } from '../stores/records.ts';
import type { Condition } from '../stores/registry.ts';
import { guardOf } from './guard.ts';
import { readRelease } from './read-release.ts';
import { releaseItem } from './release-record.ts';
import { stage, verifyStaged } from './stage.ts';
import { writeSummaries } from './summaries.ts';

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
  context: Pick<Context, 'registry' | 'privateBucket' | 'publicBucket' | 'log' | 'solver'>,
  dataset: Dataset,
  { head, months, inputs, content }: Attempt,
): Promise<void> => {
  const { registry, privateBucket, publicBucket, log } = context;
  const rows = await readStaged(privateBucket, dataset, months);
  const previous = head && (await readRelease(publicBucket, dataset.id, head.version));
  const guard = await guardOf(context, dataset, previous);
  const built = buildRelease(dataset, months, (month) => rows.get(month.period) ?? [], guard);
  const sealed = sealRelease(dataset, built, content, previous);
  await writeSummaries(registry, dataset.id, content, built.summaries);
  if (sealed) {
    await stage(privateBucket, dataset, sealed);
    await verifyStaged(privateBucket, dataset, sealed, guard);
  }
  const revision = (head?.revision ?? 0) + 1;
  const when: Condition = head ? { attribute: 'revision', equals: head.revision } : { absent: true };
  const next = sealed ? headOf(sealed, content) : head;
  if (!next)
    throw new Error(`Dataset "${dataset.id}": a first release differs from nothing, yet none was made.`);
  const committed = await registry.write([
    { put: itemOf(keys.head(dataset.id), { ...next, revision, content, inputs }), when },
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

const headOf = ({ manifest, manifestSha256 }: SealedRelease, content: string) => ({
  n: manifest.n,
  version: manifest.version,
  built: content,
  manifestSha256,
  created: manifest.created,
});

/** The accepted rows of every month that may be read, each checked against its digest. */
const readStaged = async (
  store: ObjectStore,
  dataset: Dataset,
  months: readonly ReleaseMonth[],
): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const open = months.filter((month) => !month.embargoed);
  const entries = open.map(async ({ period, digest }): Promise<[string, readonly Row[]]> => {
    const object = await store.get(paths.staged(dataset.id, digest));
    const bytes = object && (await bytesOf(object.body));
    if (!bytes || sha256(bytes) !== digest)
      throw new Error(`Dataset "${dataset.id}": the staged rows of ${period} are missing or damaged.`);
    return [period, decodeRows(bytes)];
  });
  return new Map(await Promise.all(entries));
};
