import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { type BuildOptions, build, type Metafile, transform } from 'esbuild';
import { bundleOptions, clientsApart, installedDatasets } from './options.ts';

type Outputs = Metafile['outputs'];

/** import.meta as a script knows it. */
const DEFINE = { 'import.meta.url': 'importMetaUrl', 'import.meta.dirname': '__dirname' };
const BANNER = 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;';

/**
 * Bundles `lambdas/<handler>.ts` into a folder: `index.js`, which Lambda loads, and the files that it runs. The answer says
 * what is in each.
 */
export const bundleHandler = async (handler: string, outdir: string): Promise<Outputs> => {
  await mkdir(outdir, { recursive: true });
  const clients = new Set<string>();
  const outputs = await bundleSplit(handler, outdir, clients);
  for (const client of clients) Object.assign(outputs, await bundleScript(client, outdir));
  await bundleScript('lambdas/runtime/load-bundle.ts', outdir, { entryNames: 'index' });
  return outputs;
};

/**
 * Writes V8's code of a bundle beside its files, made by the Node that `CODE_CACHE_NODE` names with its flags, or by this
 * one. Worth it for functions that somebody waits for.
 */
export const cacheCode = async (outdir: string): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'make-cache-'));
  await bundleScript('lib/bundling/make-cache.ts', folder);
  const [node = '', ...flags] = (process.env.CODE_CACHE_NODE ?? process.execPath).split(' ');
  const env = { PATH: process.env.PATH, NODE_NO_WARNINGS: '1' };
  await promisify(execFile)(node, [...flags, join(folder, 'make-cache.js'), outdir], { env });
  await rm(folder, { recursive: true });
};

/** A digest of a bundle's files but for the caches, which V8 writes otherwise each time. */
export const digestOf = async (outdir: string): Promise<string> => {
  const hash = createHash('sha256');
  const entries = await readdir(outdir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.filter((name) => !name.endsWith('.cache')).sort())
    hash.update(`${relative(outdir, file)}\n`).update(await readFile(file));
  return hash.digest('hex');
};

/** One file of a script and all that it needs. */
const bundleScript = async (entry: string, outdir: string, more: BuildOptions = {}): Promise<Outputs> => {
  const { metafile } = await build({
    ...bundleOptions(entry, []),
    ...more,
    format: 'cjs',
    outdir,
    sourcemap: 'external',
    // A script may not import: what is imported dynamically is required.
    supported: { 'dynamic-import': false },
    write: true,
    metafile: true,
  });
  return metafile.outputs;
};

/**
 * A handler split at its dynamic imports. esbuild splits ES modules only, and V8 caches scripts only: each file is split
 * as a module, then turned into a script.
 */
const bundleSplit = async (handler: string, outdir: string, clients: Set<string>): Promise<Outputs> => {
  const options = bundleOptions(`lambdas/${handler}.ts`, [installedDatasets, clientsApart(clients)]);
  const { outputFiles, metafile } = await build({
    ...options,
    format: 'esm',
    splitting: true,
    entryNames: 'main',
    outdir,
    write: false,
  });
  for (const { path, text } of outputFiles) {
    const { code, map } = await transform(text, {
      sourcefile: basename(path),
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minify: true,
      sourcemap: 'external',
      sourcesContent: false,
      supported: { 'dynamic-import': false },
      define: DEFINE,
      ...(text.includes('import.meta.url') && { banner: BANNER }),
    });
    await writeFile(join(outdir, basename(path)), code);
    await writeFile(join(outdir, `${basename(path)}.map`), map);
  }
  return metafile.outputs;
};
