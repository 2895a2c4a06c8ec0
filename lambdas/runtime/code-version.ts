import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The folders whose code decides what a release holds. */
const FOLDERS = ['pipeline', 'schemas'] as const;

/**
 * A digest (sha256, hex) of the code that computes releases: path and content of every `.ts` file under
 * `pipeline/` and `schemas/`, in the order of their paths. `root` is the project's folder; throws where it has
 * not both of them. The cloud app and the embedded runtime take it from here, so that one commit has one version.
 */
export const codeVersion = (root: string): string => {
  const hash = createHash('sha256');
  for (const path of FOLDERS.flatMap((folder) => sourcesIn(root, folder)).sort()) {
    const content = readFileSync(join(root, path));
    // The length in front keeps the end of one file from passing for the start of the next.
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
};

const sourcesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [folder, ...path.split(sep)].join('/'));
