import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { datasetIds } from '../schemas/datasets.ts';
import { pages } from './pages.ts';

/** A file of the portal by its path from the site's root. */
export interface PortalFile {
  readonly path: string;
  readonly body: Uint8Array;
}

const HERE = import.meta.dirname;

/** The pages with a script: every folder of the portal with a `main.tsx`. */
const scripts = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(HERE, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.name === 'main.tsx')
      .map(({ parentPath }) => [parentPath.slice(HERE.length + 1), join(parentPath, 'main.tsx')]),
  );

/**
 * The portal as files: pages, `assets/<page>.js` and `.css`, the chunks that they share (named by their content), and
 * what stands in `public/`. Made where it is needed, at the laptop's first request and at a stack's synthesis; nothing
 * built is kept in the repository.
 */
export const buildPortal = (): readonly PortalFile[] => {
  const { outputFiles } = buildSync({
    entryPoints: scripts(),
    outdir: join(HERE, 'assets'),
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    chunkNames: 'chunk-[hash]',
    define: { BUNDLED_DATASET_IDS: JSON.stringify(datasetIds) },
    write: false,
    logLevel: 'silent',
  });
  const still = readdirSync(join(HERE, 'public')).map((name) => ({
    path: name,
    body: readFileSync(join(HERE, 'public', name)),
  }));
  const encoder = new TextEncoder();
  return [
    ...pages.map(({ path, html }) => ({ path, body: encoder.encode(html) })),
    ...outputFiles.map(({ path, contents }) => ({ path: path.slice(HERE.length + 1), body: contents })),
    ...still,
  ];
};
