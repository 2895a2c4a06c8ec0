import { type BuildOptions, build } from 'esbuild';
import { ROOT } from '../root.ts';
import { clientsApart, installedDatasets, withoutUnused } from './plugins.ts';

/**
 * Bundles `lambdas/<handler>.ts` into a folder: `index.mjs` with its export `handler`, and a file for each dynamic import,
 * which Node reads only when it is used. Everything goes in, the AWS SDK too: what was tested is what runs.
 */
export const bundleHandler = async (handler: string, outdir: string): Promise<void> => {
  const clients = new Set<string>();
  await build({
    ...common(outdir),
    entryPoints: [`lambdas/${handler}.ts`],
    entryNames: 'index',
    splitting: true,
    inject: ['lambdas/runtime/stack-traces.ts'],
    plugins: [installedDatasets, clientsApart(clients), withoutUnused],
  });
  await Promise.all(
    [...clients].map((client) =>
      build({ ...common(outdir), entryPoints: [client], plugins: [withoutUnused] }),
    ),
  );
};

const common = (outdir: string) =>
  ({
    absWorkingDir: ROOT,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minify: true,
    // Packages in CommonJS require Node's own modules.
    banner: {
      js: "import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);",
    },
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'warning',
  }) satisfies BuildOptions;
