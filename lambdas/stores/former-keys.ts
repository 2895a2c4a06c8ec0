import type { ObjectStore, OpenObject } from './object-store.ts';

/**
 * Prefixes that had another name. What was stored then stays where it is. Accepted rows and candidates are read from
 * there; the disclosure history is a cache, which is made again.
 */
const FORMER: Readonly<Record<string, string>> = {
  'accepted/': 'staged/',
  'candidates/': 'staging/',
  'disclosure-history/': 'said/',
};

/** Prefix and former prefix of a key; itself alone if its prefix never had another name. */
export const keyAndFormer = (key: string): readonly string[] => {
  const prefix = key.slice(0, key.indexOf('/') + 1);
  const former = FORMER[prefix];
  return former === undefined ? [key] : [key, former + key.slice(prefix.length)];
};

/** The current version of an object under its key or its former key; its `key` says which. */
export const getByKeyOrFormer = async (
  store: Pick<ObjectStore, 'get'>,
  key: string,
): Promise<OpenObject | undefined> => {
  for (const each of keyAndFormer(key)) {
    const object = await store.get(each);
    if (object) return object;
  }
  return undefined;
};
