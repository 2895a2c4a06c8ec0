import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { ROOT } from '../root.ts';

/** Imports the datasets by name, as if `schemas/agency/installed.ts` were written by hand: a bundle has no folder to list. */
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

/** The modules that make the clients of AWS. */
const CLIENT = /\/clients\/(\w+)\.ts$/;

/**
 * Leaves the modules of the AWS clients out of a bundle and collects their paths. Each becomes a bundle of its own: in one
 * bundle they would share the SDK's core, and a function that uses one client would read what the others need of it
 * (40 kB more for serve-api).
 */
export const clientsApart = (found: Set<string>): Plugin => ({
  name: 'clients-apart',
  setup({ onResolve }) {
    onResolve({ filter: CLIENT }, ({ path, resolveDir }) => {
      const [, name = ''] = CLIENT.exec(path) ?? [];
      found.add(relative(ROOT, join(resolveDir, path)));
      return { path: `./${name}.mjs`, external: true };
    });
  },
});

/**
 * Parts of the SDK that no function uses: ways to find credentials on a laptop (a function gets its own from the
 * environment) and streams of events. They are 480 kB, of which every start would read 36 kB.
 */
const NOT_USED =
  /^(@aws-sdk\/(credential-provider-(sso|ini|process|web-identity|http)|token-providers)|@smithy\/(credential-provider-imds|core\/event-streams)|bowser)$/;

/** Replaces what no function uses by a module that throws. */
export const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: NOT_USED }, ({ path, kind }) =>
      // A static import runs at start, so it stays.
      kind === 'dynamic-import' ? { path, namespace: 'not-used' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'not-used' }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`${path} is not bundled; lib/bundling/plugins.ts says why.`)});`,
    }));
  },
};
