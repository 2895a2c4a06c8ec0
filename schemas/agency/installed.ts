import { readdirSync } from 'node:fs';
import type { Dataset } from '../model/dataset.ts';

/**
 * The declarations of `schemas/agency/datasets/` by the names of their files. A bundle has no folder to list: its bundler writes
 * this module anew, with the files that it found (lib/bundling/).
 */
const ids = readdirSync(new URL('./datasets', import.meta.url))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

const found: [string, Dataset][] = [];
for (const id of ids) {
  const { dataset } = (await import(`./datasets/${id}.ts`)) as { dataset: Dataset };
  found.push([id, dataset]);
}

export const installed: readonly (readonly [string, Dataset])[] = found;
