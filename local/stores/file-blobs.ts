import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blobs } from './indexed-object-store.ts';

const CHUNK = 64 * 1024;
const DAY = 24 * 60 * 60 * 1000;

/** Makes a directory's entries safe: without it a power loss can take a renamed file's name away. */
export const syncDirectory = async (path: string): Promise<void> => {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
};

const writeSynced = async (path: string, body: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(body);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Removes what a crash left half written; a day spares the files that other processes are writing. */
const sweep = async (temporary: string): Promise<void> => {
  for (const name of await readdir(temporary)) {
    const path = join(temporary, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > DAY) await rm(path, { force: true });
  }
};

/** `<folder>/<aa>/<sha256>`, written once under a temporary name, synced, renamed. */
export const fileBlobs = async (folder: string): Promise<Blobs> => {
  const temporary = join(folder, 'tmp');
  const parts = Array.from({ length: 256 }, (_, part) => part.toString(16).padStart(2, '0'));
  await mkdir(temporary, { recursive: true });
  await Promise.all(parts.map((part) => mkdir(join(folder, part), { recursive: true })));
  await syncDirectory(folder);
  await sweep(temporary);
  return {
    async save(sha256, body) {
      const directory = join(folder, sha256.slice(0, 2));
      const path = join(directory, sha256);
      if (!existsSync(path)) {
        const draft = join(temporary, `${sha256}.${randomUUID()}`);
        await writeSynced(draft, body);
        await rename(draft, path);
      }
      // Also if the file exists: the process that wrote it may not have reached this line yet.
      await syncDirectory(directory);
    },
    async *open(sha256, size, part) {
      const path = join(folder, sha256.slice(0, 2), sha256);
      // The expected hash of a part is not known.
      if (part)
        return yield* createReadStream(path, { start: part.from, end: part.to - 1, highWaterMark: CHUNK });
      const hash = createHash('sha256');
      // Most files are small: a buffer of the file's size, and no second read that only finds the end.
      const whole = { end: Math.max(size - 1, 0), highWaterMark: Math.min(CHUNK, Math.max(size, 1)) };
      for await (const chunk of createReadStream(path, whole)) {
        hash.update(chunk);
        yield chunk;
      }
      if (hash.digest('hex') !== sha256) throw new Error(`Blob ${sha256} in ${folder} is damaged.`);
    },
    async discard(sha256) {
      const directory = join(folder, sha256.slice(0, 2));
      await rm(join(directory, sha256), { force: true });
      await syncDirectory(directory);
    },
  };
};
