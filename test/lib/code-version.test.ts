import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { codeVersion } from '../../lambdas/runtime/code-version.ts';
import { ROOT } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'code-version-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
const versionOf = (files: Record<string, string>): string => {
  const root = join(folder, String(made++));
  for (const [path, content] of Object.entries({ 'schemas/z.ts': '', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return codeVersion(root);
};

const files = { 'pipeline/a.ts': 'one', 'pipeline/deep/b.ts': 'two', 'schemas/c.ts': 'three' };
const version = versionOf(files);

test('it is a sha256 in hex and the same for the same sources', () => {
  expect(version).toMatch(/^[0-9a-f]{64}$/);
  expect(versionOf(files)).toBe(version);
});

test.each([
  ['a change', { ...files, 'pipeline/deep/b.ts': 'TWO' }],
  ['a new file', { ...files, 'schemas/d.ts': '' }],
  ['a file renamed', { 'pipeline/b.ts': 'one', 'pipeline/deep/b.ts': 'two', 'schemas/c.ts': 'three' }],
  ['content moved between files', { ...files, 'pipeline/a.ts': 'on', 'pipeline/deep/b.ts': 'etwo' }],
])('%s gives another', (_what, changed) => {
  expect(versionOf(changed)).not.toBe(version);
});

test.each([
  ['a file that is no source', { ...files, 'pipeline/notes.md': 'x' }],
  ['code elsewhere', { ...files, 'lambdas/sweep.ts': 'x' }],
])('%s does not count', (_what, changed) => {
  expect(versionOf(changed)).toBe(version);
});

test('a folder that is not the project throws', () => {
  expect(() => codeVersion(join(folder, 'nowhere'))).toThrow('ENOENT');
});

test('however the root is written, the version is one', () => {
  expect(codeVersion(`${ROOT}/lib/..`)).toBe(codeVersion(ROOT));
});
