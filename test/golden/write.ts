import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { goldenDigests, goldenFiles } from './releases.ts';

/**
 * `npm run golden`: writes the digests that published bytes are held against. `npm run golden -- <folder>` writes the
 * files themselves there: run it before and after a change, and compare the two folders.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined)
  await writeFile(join(import.meta.dirname, 'digests.json'), `${JSON.stringify(goldenDigests(), null, 2)}\n`);
else
  for (const [path, bytes] of goldenFiles()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
