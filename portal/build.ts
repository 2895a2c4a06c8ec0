import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { pages } from './pages.ts';

/** A file of the portal by its path from the site's root. */
export interface PortalFile {
  readonly path: string;
  readonly body: Uint8Array;
}

const HERE = import.meta.dirname;

/** The entry points by file name: `main.tsx` is a page's script, `worker.ts` its web worker. */
const ENDINGS = new Map([
  ['main.tsx', ''],
  ['worker.ts', '-worker'],
]);

/** The scripts by name: `staff`, `staff-worker`. */
const scripts = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(HERE, { withFileTypes: true, recursive: true }).flatMap(({ parentPath, name }) => {
      const ending = ENDINGS.get(name);
      if (ending === undefined) return [];
      return [[`${parentPath.slice(HERE.length + 1)}${ending}`, join(parentPath, name)]];
    }),
  );

/**
 * The portal as files: pages, `assets/<page>.js` and `.css`, the chunks that they share (named by their content), and
 * the files of `public/`. Made where it is needed, at the laptop's first request and at a stack's synthesis; nothing
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
