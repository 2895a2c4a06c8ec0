import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../support/spawned.ts';
import { bundleWorker } from '../bundle.ts';
import { withOneDuplicate } from '../suites/orderings.ts';
import { MUTANTS } from './mutants.ts';

test('every order of three objects with one of them twice', () => {
  expect(withOneDuplicate(2)).toHaveLength(6);
  expect(withOneDuplicate(3)).toHaveLength(36);
});

test('every broken protocol changes a line that the product has', async () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(23);
  for (const { patches } of MUTANTS)
    for (const { file, from } of patches)
      expect([file, from, (await readFile(join(ROOT, file), 'utf8')).split(from).length - 1]).toEqual([
        file,
        from,
        1,
      ]);
});

test('a patch that fits nowhere is refused', async () => {
  const patch = { file: 'lambdas/sweep.ts', from: 'no such line', to: '' };
  await expect(bundleWorker(join(tmpdir(), 'never.mjs'), [patch])).rejects.toThrow(/exactly once/);
});
