import type { ObjectStore } from '../../lambdas/stores/object-store.ts';
import type { Monitor } from './monitor.ts';
import type { Wipe } from './schedule.ts';
import type { World } from './world.ts';

/** The prefixes of the private bucket that each disaster deletes. No disaster deletes uploads. */
const LOST: Readonly<Record<Wipe, RegExp>> = {
  table: /^$/,
  public: /^$/,
  candidates: /^candidates\//,
  all: /^candidates\//,
  'everything-derived': /^(candidates|accepted|journal|reports)\//,
};

/** Deletes the data of a disaster; queues are lost with the table. */
export const strike = async (world: World, monitor: Monitor, wipe: Wipe): Promise<void> => {
  const table = wipe === 'table' || wipe === 'all' || wipe === 'everything-derived';
  const files = wipe === 'public' || wipe === 'all' || wipe === 'everything-derived';
  if (table) world.table.clear();
  if (files) await removeAll(world.context.publicBucket, /^/);
  await removeAll(world.context.privateBucket, LOST[wipe]);
  const fromUploads = wipe === 'everything-derived';
  monitor.lost({ table, files, fromUploads, objects: (key) => LOST[wipe].test(key) });
};

const removeAll = async (store: ObjectStore, keys: RegExp): Promise<void> => {
  const found: { key: string; versionId: string }[] = [];
  for await (const version of store.versions('')) if (keys.test(version.key)) found.push(version);
  for (const { key, versionId } of found) await store.remove(key, versionId);
};
