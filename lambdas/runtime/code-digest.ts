import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** The modules that compose a release, read earlier ones and decide what may be public; and what the agency declares. */
const RELEASE = ['pipeline/disclose', 'pipeline/release', 'schemas/agency/datasets'];

/** The pages beside the releases. They show declarations and the catalogue, too. */
const PAGES = [
  'pipeline/pages/dataset',
  'pipeline/pages/datasets',
  'pipeline/publish/catalogue',
  'schemas/agency/datasets',
];

/**
 * A digest (sha256, hex) of the code that can change a released byte or a stored figure: the modules that compose
 * releases and all modules that they import. Another digest makes `publish-release` build every dataset again.
 * @param root the project's folder; the cloud app and the embedded runtime both take the digest from here
 */
export const releaseCodeDigest = (root: string): string => digestOf(root, releaseSources(root));

/** The digest of the code that can change a dataset's page or the list of datasets. Another digest renders them again. */
export const pageCodeDigest = (root: string): string => digestOf(root, sourcesOf(root, PAGES));

/** The modules of the release code as sorted paths, such as `pipeline/release/build.ts`. */
export const releaseSources = (root: string): readonly string[] => sourcesOf(root, RELEASE);

const digestOf = (root: string, sources: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of sources) {
    const content = readFileSync(posix.join(root, path));
    // The length separates the files, so that text that moves from one to the next changes the digest.
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
};

/** Every module of some folders and every module that these import, but for types. */
const sourcesOf = (root: string, folders: readonly string[]): readonly string[] => {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const text = readFileSync(posix.join(root, path), 'utf8');
    for (const [, specifier = ''] of text.matchAll(IMPORT)) visit(posix.join(posix.dirname(path), specifier));
  };
  for (const folder of folders) for (const path of modulesIn(root, folder)) visit(path);
  return [...found].sort();
};

/** `import … from './x.ts'`, `export … from './x.ts'` and `import('./x.ts')`; packages and types are left out. */
const IMPORT = /(?:^(?:import|export) (?!type )[^;'"]*from |\bimport\()'(\.[^']+)'/gm;

const modulesIn = (root: string, folder: string): readonly string[] =>
  readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, ...path.split(/[\\/]/)))
    .filter((path) => path.endsWith('.ts'));
