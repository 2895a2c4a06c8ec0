import type { ObjectStore } from './object-store.ts';
import type { Queue } from './queue.ts';
import type { Registry } from './registry.ts';

/** Stores that are made at their first use, so that a function loads no client that it does not need. */

export const lazyObjectStore = (bucket: string, open: () => Promise<ObjectStore>): ObjectStore => ({
  bucket,
  put: async (...asked) => (await open()).put(...asked),
  copy: async (...asked) => (await open()).copy(...asked),
  get: async (...asked) => (await open()).get(...asked),
  head: async (...asked) => (await open()).head(...asked),
  async *versions(prefix) {
    yield* (await open()).versions(prefix);
  },
  remove: async (...asked) => (await open()).remove(...asked),
  presignPut: async (...asked) => (await open()).presignPut(...asked),
});

export const lazyRegistry = (open: () => Promise<Registry>): Registry => ({
  get: async (key) => (await open()).get(key),
  getMany: async (...asked) => (await open()).getMany(...asked),
  query: async (...asked) => (await open()).query(...asked),
  write: async (writes) => (await open()).write(writes),
});

export const lazyQueue = (open: () => Promise<Queue>): Queue => ({
  send: async (body) => (await open()).send(body),
});
