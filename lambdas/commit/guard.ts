import type { Guard } from '../../pipeline/disclose/disclose.ts';
import { isGuarded } from '../../pipeline/disclose/lattice/groups.ts';
import { type History, withRelease } from '../../pipeline/disclose/lattice/years.ts';
import { publicRelease } from '../../pipeline/public-release.ts';
import type { PreviousRelease } from '../../pipeline/seal.ts';
import type { Dataset } from '../../schemas/dataset.ts';
import type { Context } from '../runtime/context.ts';
import { loadSolver } from '../runtime/solver.ts';
import type { ObjectStore } from '../stores/object-store.ts';
import { readRelease } from './read-release.ts';

/** digest of a manifest -> all that is public up to it. Versions never change, so neither does this. */
const known = new WeakMap<ObjectStore, Map<string, History>>();

/** Histories kept in a warm process: the newest of each dataset, and those that rounds that lose may need. */
const KEPT = 64;

/**
 * What a release about persons is protected against and with; undefined for a dataset that counts none. Reads the
 * versions that this process has not read yet: one a publish, all of them after a cold start.
 */
export const guardOf = async (
  {
    publicBucket,
    privateBucket,
    solver = loadSolver,
  }: Pick<Context, 'publicBucket' | 'privateBucket' | 'solver'>,
  dataset: Dataset,
  previous: PreviousRelease | undefined,
): Promise<Guard | undefined> => {
  if (!isGuarded(dataset)) return undefined;
  return {
    history: await historyUpTo({ publicBucket, privateBucket }, dataset, previous),
    solver: await solver(),
  };
};

const historyUpTo = async (
  stores: Pick<Context, 'publicBucket' | 'privateBucket'>,
  dataset: Dataset,
  newest: PreviousRelease | undefined,
): Promise<History> => {
  const memory = known.get(stores.publicBucket) ?? new Map<string, History>();
  known.set(stores.publicBucket, memory);
  const unread: PreviousRelease[] = [];
  let history: History | undefined;
  for (let release = newest; release; ) {
    history = memory.get(release.sha256);
    if (history) break;
    unread.push(release);
    const before = release.manifest.previous;
    release = before
      ? await readRelease(stores, dataset.id, { version: before.version, manifestSha256: before.sha256 })
      : undefined;
  }
  let whole: History = history ?? new Map();
  for (const { manifest, csv, sha256 } of unread.reverse()) {
    whole = withRelease(whole, publicRelease(dataset, manifest, csv));
    memory.set(sha256, whole);
  }
  for (const digest of [...memory.keys()].slice(0, Math.max(0, memory.size - KEPT))) memory.delete(digest);
  return whole;
};
