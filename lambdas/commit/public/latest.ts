import type { ObjectStore } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';
import { type Latest, latestFormat } from '../../stores/records/latest.ts';
import { storedBytes, storedFrom } from '../../stores/stored-object.ts';
import { compareAndSet, MOVING, readCurrent } from './compare-and-set.ts';

/** Reads `latest.json`; undefined before the first release. */
export const readLatest = async (store: ObjectStore, dataset: string): Promise<Latest | undefined> => {
  const current = await readCurrent(store, paths.latest(dataset));
  return current && storedFrom(latestFormat, current.bytes, paths.latest(dataset));
};

/** Moves `latest.json` forwards; never back to an older release. */
export const moveLatest = (store: ObjectStore, next: Latest): Promise<void> =>
  compareAndSet(
    store,
    paths.latest(next.dataset),
    { contentType: 'application/json; charset=utf-8', cacheControl: MOVING },
    (current) =>
      current && storedFrom(latestFormat, current, paths.latest(next.dataset)).n >= next.n
        ? undefined
        : storedBytes(latestFormat, next),
  );
