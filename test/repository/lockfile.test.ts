import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../support/spawned.ts';

interface Lock {
  readonly packages: Readonly<
    Record<string, { optionalDependencies?: Record<string, string>; resolved?: string; link?: boolean }>
  >;
}

const lock = async () => JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;

test('the lockfile has the binaries of every platform, so that npm ci works on each', async () => {
  const { packages } = await lock();
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no registry', async () => {
  expect(Object.values((await lock()).packages).flatMap((entry) => entry.resolved ?? [])).toEqual([]);
});
