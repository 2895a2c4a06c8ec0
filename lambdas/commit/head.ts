import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import { paths } from '../stores/paths.ts';
import { type HeadRecord, itemOf, recordOf } from '../stores/records.ts';
import type { Registry } from '../stores/registry.ts';
import { readLatest } from './latest.ts';
import { readManifest } from './read-release.ts';
import { inputsOf, releaseItem } from './release-record.ts';

/** The published state of a dataset, read consistently; undefined when nothing was ever published. */
export const readHead = async (registry: Registry, dataset: string): Promise<HeadRecord | undefined> =>
  recordOf<HeadRecord>(await registry.get(keys.head(dataset)));

/**
 * HEAD, or where the table has none, a HEAD seeded from what is public: history goes on where it stopped, it
 * never starts again at 1.0.0. The history is restored first, along the manifests' chain. The seed's content is
 * unknown, so that the next reconcile rebuilds the summaries.
 */
export const headOrSeed = async (
  { registry, publicBucket }: Pick<Context, 'registry' | 'publicBucket'>,
  dataset: string,
): Promise<HeadRecord | undefined> => {
  for (;;) {
    const head = await readHead(registry, dataset);
    if (head) return head;
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
    const seed: HeadRecord = {
      revision: 1,
      n,
      version,
      content: 'unknown',
      built: 'unknown',
      manifestSha256: newest.sha256,
      created,
      inputs: inputsOf(newest.manifest),
    };
    await registry.write([{ put: itemOf(keys.head(dataset), seed), when: { absent: true } }]);
  }
};
