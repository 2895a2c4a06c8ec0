import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** In a bundle the datasets are imported by name: `schemas/agency/installed.ts` as it would be if it were written by hand. */
export const installedDatasets: Plugin = {
  name: 'installed-datasets',
  setup({ onLoad }) {
    onLoad({ filter: /schemas[\\/]agency[\\/]installed\.ts$/ }, ({ path }) => {
      const folder = join(path, '../datasets');
      const ids = readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => name.slice(0, -'.ts'.length))
        .sort();
      const contents = [
        ...ids.map((id, i) => `import { dataset as d${i} } from './datasets/${id}.ts';`),
        `export const installed = [${ids.map((id, i) => `[${JSON.stringify(id)}, d${i}]`).join(', ')}];`,
      ].join('\n');
      return { contents, loader: 'ts', watchDirs: [folder] };
    });
  },
};

/** Where the clients of AWS are; each is bundled by itself. */
const CLIENT = /\/clients\/(\w+)\.ts$/;

/**
 * Leaves the clients out of a bundle and names them. Split with the others, each would carry what any of them needs of
 * the SDK's core, since its packages are read as wholes.
 */
export const clientsApart = (found: Set<string>): Plugin => ({
  name: 'clients-apart',
  setup({ onResolve }) {
    onResolve({ filter: CLIENT }, ({ path, resolveDir }) => {
      const [, name = ''] = CLIENT.exec(path) ?? [];
      found.add(relative(ROOT, join(resolveDir, path)));
      return { path: `./${name}.js`, external: true };
    });
  },
});

/**
 * What the SDK would load on a laptop or in a browser, since a function is told region and credentials by its environment;
 * and for streams of events, which nothing here asks for.
 */
const NOT_USED =
  /^(@aws-sdk\/(credential-provider-(sso|ini|process|web-identity|http)|token-providers)|@smithy\/(credential-provider-imds|core\/event-streams)|bowser)$/;

const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: NOT_USED }, ({ path, kind }) =>
      // What is imported at once is run at once, used or not.
      kind === 'dynamic-import' ? { path, namespace: 'not-used' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'not-used' }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`${path} is not bundled; lib/bundling/options.ts says why.`)});`,
    }));
  },
};

/** A client tells AWS its version, and would carry all of its package.json for that. */
const packageVersion: Plugin = {
  name: 'package-version',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk[\\/]client-[\w-]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/**
 * How a function is bundled. Everything goes in, the AWS SDK too: what was tested is what runs. What is imported
 * dynamically gets files of its own, which are read only where they are used.
 */
export const bundleOptions = (entry: string, plugins: readonly Plugin[]) =>
  ({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'inline',
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
    plugins: [withoutUnused, packageVersion, ...plugins],
  }) satisfies BuildOptions;
