import { readHead } from '../../lambdas/commit/head/read-head.ts';
import { uploadIdOf } from '../../lambdas/intake/identify.ts';
import { keyAndFormer } from '../../lambdas/stores/former-keys.ts';
import { keys } from '../../lambdas/stores/keys.ts';
import type { ObjectStore } from '../../lambdas/stores/object-store.ts';
import { parseIncoming, paths } from '../../lambdas/stores/paths.ts';
import { recordOf } from '../../lambdas/stores/records/record.ts';
import { uploadFormat } from '../../lambdas/stores/records/upload.ts';
import type { Runtime } from './runtime.ts';

/** The source of a rebuild: the release journal with its rows, or only the uploads. */
export type RebuildFrom = 'journal' | 'uploads';

export interface Rebuilt {
  readonly uploads: number;
  /** Uploads without a terminal state: none, unless something failed. */
  readonly unfinished: number;
  readonly releases: readonly { readonly dataset: string; readonly version: string; readonly n: number }[];
}

/** The parts of the private bucket that can be derived again. */
const DERIVED = ['accepted/', 'candidates/', 'disclosure-history/', 'journal/', 'reports/'].flatMap(
  keyAndFormer,
);

/**
 * Makes the table and everything public again from the private bucket. From the journal, the history comes back byte for
 * byte. From the uploads alone only the newest data come back, and the history begins again at 1.0.0.
 */
export const rebuild = async (
  runtime: Runtime,
  clearTable: () => Promise<void>,
  from: RebuildFrom,
): Promise<Rebuilt> => {
  const { context } = runtime;
  await clearTable();
  await removeAll(context.publicBucket, '');
  if (from === 'uploads') for (const prefix of DERIVED) await removeAll(context.privateBucket, prefix);
  // The first sweep processes every upload; the second resolves their states from HEAD.
  for (let round = 0; round < 2; round += 1) {
    await runtime.sweep();
    await runtime.idle();
  }
  return report(runtime);
};

const removeAll = async (store: ObjectStore, prefix: string): Promise<void> => {
  const found: { readonly key: string; readonly versionId: string }[] = [];
  for await (const version of store.versions(prefix)) found.push(version);
  for (const { key, versionId } of found) await store.remove(key, versionId);
};

const report = async ({ context }: Runtime): Promise<Rebuilt> => {
  let uploads = 0;
  let unfinished = 0;
  for await (const object of context.privateBucket.versions(paths.incomingPrefix)) {
    if (!parseIncoming(object.key)) continue;
    const record = recordOf(uploadFormat, await context.registry.get(keys.upload(uploadIdOf(object))));
    uploads += 1;
    if (!record || record.state === 'received') unfinished += 1;
  }
  const releases: { dataset: string; version: string; n: number }[] = [];
  for (const dataset of context.catalogue.keys()) {
    const head = await readHead(context.registry, dataset);
    if (head) releases.push({ dataset, version: head.version, n: head.n });
  }
  return { uploads, unfinished, releases };
};
