import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Module, SourceTextModule, SyntheticModule } from 'node:vm';
import { build, type Metafile } from 'esbuild';

/** Test file -> what evaluates it. */
export type Tests = Readonly<Record<string, () => Promise<unknown>>>;

/** Tests with all sources that they need. */
export interface TestBundle {
  /** Test file -> every file of the project that it needs, itself too; both relative to the root. */
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
  /** The tests on sources that are not evaluated yet: the first test that needs a source evaluates it. */
  fresh(): Promise<Tests>;
}

/**
 * Bundles test files with the sources as they lie below `root`, packages left out: to evaluate what one of them needs
 * afresh takes milliseconds then, and leaves nothing behind. Node must run with --experimental-vm-modules.
 * @param files test files, relative to the root
 */
export const bundleTests = async (root: string, files: readonly string[]): Promise<TestBundle> => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: indexOf(files), resolveDir: root, sourcefile: 'tests.js' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [
      {
        name: 'globals-and-places',
        setup({ onLoad, onResolve }) {
          const globals = resolve(import.meta.dirname, 'globals.ts');
          onResolve({ filter: /^@jest\/globals$/ }, () => ({ path: globals }));
          // Packages that are asked for while tests run: a module compiled from a cache cannot ask for any.
          onResolve({ filter: /^[^.]/ }, ({ kind, path }) =>
            kind === 'dynamic-import' ? { path, namespace: 'package' } : undefined,
          );
          onLoad({ filter: /./, namespace: 'package' }, ({ path }) => ({
            contents: `import * as all from '${path}'; export * from '${path}'; export default all.default;`,
            resolveDir: root,
          }));
          // What a source looks for beside itself lies beside the source, not beside the bundle.
          onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
            contents: (await readFile(path, 'utf8'))
              .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
              .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
            loader: 'ts',
          }));
        },
      },
    ],
  });
  const link = linker();
  const code = outputFiles[0]?.text ?? '';
  // Node has this method; its types do not.
  const first = new SourceTextModule(code) as SourceTextModule & { createCachedData(): Buffer };
  const cachedData = first.createCachedData();
  return {
    needs: new Map(files.map((file) => [file, neededBy(file, metafile.inputs)])),
    async fresh() {
      const module = new SourceTextModule(code, { cachedData });
      await module.link(link);
      await module.evaluate();
      return (module.namespace as { load: Tests }).load;
    },
  };
};

const indexOf = (files: readonly string[]): string =>
  `export const load = {${files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)}),`).join('\n')}};`;

/** Gives a bundle its packages; they are evaluated once. */
const linker = (): ((name: string) => Promise<Module>) => {
  const known = new Map<string, Promise<Module>>();
  const load = async (name: string): Promise<Module> => {
    const exported = (await import(name)) as Readonly<Record<string, unknown>>;
    const names = Object.keys(exported);
    return new SyntheticModule(names, function (this: SyntheticModule) {
      for (const one of names) this.setExport(one, exported[one]);
    });
  };
  return (name) => {
    const loaded = known.get(name) ?? load(name);
    known.set(name, loaded);
    return loaded;
  };
};

const neededBy = (file: string, inputs: Metafile['inputs']): ReadonlySet<string> => {
  const found = new Set<string>();
  const left = [file];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const { path, external } of inputs[next]?.imports ?? []) if (!external) left.push(path);
  }
  return found;
};
