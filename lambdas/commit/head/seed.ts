import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { keys } from '../../stores/keys.ts';
import { paths } from '../../stores/paths.ts';
import { type HeadRecord, headFormat } from '../../stores/records/head.ts';
import { itemOf } from '../../stores/records/record.ts';
import { readManifest } from '../candidate/read-release.ts';
import { ensureCandidate } from '../candidate/rebuild.ts';
import { readLatest } from '../public/latest.ts';
import { readJournal } from './journal.ts';
import { readHead } from './read-head.ts';
import { inputsOf, releaseItem } from './release-record.ts';

type SeedContext = Pick<Context, 'registry' | 'privateBucket' | 'publicBucket' | 'releaseCode'>;
type Seed = Omit<HeadRecord, 'revision' | 'content'>;

/**
 * Reads HEAD. If the table has none, seeds it from the public files and the journal, so that the history continues
 * instead of starting again at 1.0.0. A seeded HEAD has no content, and the next reconcile writes its figures again.
 */
export const headOrSeed = async (context: SeedContext, dataset: Dataset): Promise<HeadRecord | undefined> => {
  const { registry } = context;
  for (;;) {
    const head = await readHead(registry, dataset.id);
    if (head) return head;
    const seed = await fromJournal(context, dataset, await fromPublic(context, dataset.id));
    if (!seed) return undefined;
    const record: HeadRecord = { ...seed, revision: 1, needsReconcile: true };
    await registry.write([
      { put: itemOf(headFormat, keys.head(dataset.id), record), when: { absent: true } },
    ]);
  }
};

/** The newest public release. Writes the record of every release before it, along the chain of manifests. */
const fromPublic = async (
  { registry, publicBucket }: SeedContext,
  dataset: string,
): Promise<Seed | undefined> => {
  const latest = await readLatest(publicBucket, dataset);
  if (!latest) return undefined;
  const manifestOf = (version: string) =>
    readManifest(publicBucket, paths.published(dataset, version, 'manifest.json'));
  const newest = await manifestOf(latest.version);
  for (let release = newest; ; ) {
    await registry.write([{ put: releaseItem(release.manifest, release.sha256), when: { absent: true } }]);
    if (!release.manifest.previous) break;
    release = await manifestOf(release.manifest.previous.version);
  }
  const { n, version, created } = newest.manifest;
  return { n, version, manifestSha256: newest.sha256, created, inputs: inputsOf(newest.manifest) };
};

/**
 * The newest release of the journal, which may be newer than the newest public one: the public bucket was lost, or a
 * crash came before the release was made public.
 */
const fromJournal = async (
  context: SeedContext,
  dataset: Dataset,
  newest: Seed | undefined,
): Promise<Seed | undefined> => {
  const { registry, privateBucket } = context;
  for (let seed = newest; ; ) {
    const entry = await readJournal(privateBucket, dataset.id, (seed?.n ?? 0) + 1);
    if (!entry) return seed;
    const previous = seed;
    const { manifest, sha256 } = await ensureCandidate(context, dataset, entry, async () => ({
      entry,
      previous,
    }));
    await registry.write([{ put: releaseItem(manifest, sha256), when: { absent: true } }]);
    const { n, version, created, rows, inputs } = entry;
    seed = { n, version, manifestSha256: sha256, created, ...(rows && { rows }), inputs };
  }
};
