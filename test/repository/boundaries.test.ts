import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../support/spawned.ts';

const FOLDERS = ['bin', 'lib', 'lambdas', 'pipeline', 'schemas', 'local', 'sample-data', 'test'];

const sources = async (folder: string): Promise<string[]> =>
  (await readdir(join(ROOT, folder), { recursive: true }))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);

interface Cruise {
  readonly modules: readonly { source: string; dependencies: readonly { resolved: string }[] }[];
  readonly summary: { readonly error: number };
}

test('dependency-cruiser sees every source file and its imports, and finds no violation', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...FOLDERS,
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
    ],
    { cwd: ROOT, maxBuffer: 1 << 28, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const { modules, summary } = JSON.parse(stdout) as Cruise;
  const cruised = new Set(modules.map((module) => module.source));
  const expected = (await Promise.all(FOLDERS.map(sources))).flat();
  expect(expected.length).toBeGreaterThan(200);
  expect(expected.filter((file) => !cruised.has(file))).toEqual([]);
  const intake = modules.find((module) => module.source === 'lambdas/intake/judge.ts');
  expect(intake?.dependencies.map((dependency) => dependency.resolved)).toContain(
    'pipeline/upload/ingest.ts',
  );
  expect(summary.error).toBe(0);
});
