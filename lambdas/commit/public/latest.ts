import { jsonBytes } from '../../../pipeline/publish/manifest/digest.ts';
import type { ObjectStore } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';
import { compareAndSet, MOVING, readCurrent } from './compare-and-set.ts';

/** `latest.json`: the pointer to the newest release. */
export interface Latest {
  readonly dataset: string;
  readonly version: string;
  readonly n: number;
  readonly created: string;
  readonly manifest: { readonly path: string; readonly sha256: string };
}

const parse = (bytes: Uint8Array): Latest => JSON.parse(Buffer.from(bytes).toString('utf8')) as Latest;

/** Reads `latest.json`; undefined before the first release. */
export const readLatest = async (store: ObjectStore, dataset: string): Promise<Latest | undefined> => {
  const current = await readCurrent(store, paths.latest(dataset));
  return current && parse(current.bytes);
};

/** Moves `latest.json` forwards; never back to an older release. */
export const moveLatest = (store: ObjectStore, next: Latest): Promise<void> =>
  compareAndSet(
    store,
    paths.latest(next.dataset),
    { contentType: 'application/json; charset=utf-8', cacheControl: MOVING },
    (current) => (current && parse(current).n >= next.n ? undefined : jsonBytes(next)),
  );
