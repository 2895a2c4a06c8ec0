import { copyFile, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

/** A change to one file of the product, as text: `from` must stand there exactly once. */
export interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Bundles the worker with everything it runs, so that threads start fast; patches are applied to the sources while
 * they are read, and nothing is written into the project.
 */
export const bundleWorker = async (outfile: string, patches: readonly Patch[] = []): Promise<string> => {
  const applied = new Set<Patch>();
  await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    // Packages written for require() find it here.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [
      {
        name: 'patch',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const mine = patches.filter(({ file }) => file === relative(ROOT, path));
            if (mine.length === 0) return undefined;
            let contents = await readFile(path, 'utf8');
            for (const patch of mine) {
              if (contents.split(patch.from).length !== 2)
                throw new Error(`${patch.file} must hold exactly once: ${patch.from}`);
              contents = contents.replace(patch.from, () => patch.to);
              applied.add(patch);
            }
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  if (applied.size !== patches.length)
    throw new Error(
      `Not bundled: ${patches.filter((patch) => !applied.has(patch)).map(({ file }) => file)}.`,
    );
  // The solver looks for its WebAssembly beside the bundle.
  await copyFile(join(ROOT, 'node_modules/highs/build/highs.wasm'), join(dirname(outfile), 'highs.wasm'));
  return outfile;
};
