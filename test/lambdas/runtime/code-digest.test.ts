import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { pageCodeDigest, releaseCodeDigest, releaseSources } from '../../../lambdas/runtime/code-digest.ts';

const ROOT = join(import.meta.dirname, '../../..');
const copy = mkdtempSync(join(tmpdir(), 'code-digest-'));
afterAll(() => rmSync(copy, { recursive: true }));
for (const room of ['pipeline', 'schemas', 'lambdas'])
  cpSync(join(ROOT, room), join(copy, room), { recursive: true });

const digests = () => ({ release: releaseCodeDigest(copy), page: pageCodeDigest(copy) });
const before = digests();

/** Whether a comment at the end of some files of the copy moves the digest of the release code and of the page code. */
const movedBy = (files: readonly string[]): readonly [release: boolean, page: boolean] => {
  const texts = files.map((file) => readFileSync(join(copy, file), 'utf8'));
  for (const file of files) appendFileSync(join(copy, file), '\n// another comment');
  const { release, page } = digests();
  for (const [i, file] of files.entries()) writeFileSync(join(copy, file), texts[i] ?? '');
  return [release !== before.release, page !== before.page];
};

const [YES, NO] = [true, false];

/** Path, whether it is part of the release code, and of the page code. A folder speaks for those below that have no line. */
const TABLE: readonly (readonly [path: string, release: boolean, page: boolean])[] = [
  ['lambdas', NO, NO],
  ['pipeline/aggregate', YES, NO],
  ['pipeline/disclose', YES, NO],
  // The page of a release is a file of the release, so the style that all pages share is released, too.
  ['pipeline/pages', YES, YES],
  ['pipeline/pages/dataset', NO, YES],
  ['pipeline/pages/datasets', NO, YES],
  ['pipeline/pages/not-found.ts', NO, NO],
  ['pipeline/publish/catalogue', NO, YES],
  ['pipeline/publish/changes', YES, YES],
  ['pipeline/publish/formats', YES, NO],
  ['pipeline/publish/manifest', YES, YES],
  ['pipeline/publish/metadata', YES, YES],
  ['pipeline/publish/metadata/dcat', NO, NO],
  ['pipeline/publish/metadata/satu-data', YES, NO],
  ['pipeline/publish/tabular', YES, YES],
  // The figures that HEAD names are made of the summary rows.
  ['pipeline/query', YES, NO],
  ['pipeline/query/series.ts', NO, NO],
  ['pipeline/query/summary.ts', NO, NO],
  ['pipeline/ranges', NO, NO],
  ['pipeline/release', YES, NO],
  ['pipeline/upload', NO, NO],
  ['schemas/agency', YES, YES],
  ['schemas/agency/catalogue.ts', NO, NO],
  ['schemas/api', NO, NO],
  ['schemas/model', YES, YES],
  ['schemas/model/finding.ts', NO, NO],
  ['schemas/runtime', NO, NO],
];

const entries = ['lambdas', 'pipeline', 'schemas'].flatMap((room) => [
  room,
  ...readdirSync(join(copy, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)),
]);
const sources = entries.filter((path) => path.endsWith('.ts'));
const folders = [...new Set(sources.map((path) => join(path, '..')))].sort();

/** The line of the table that speaks for a path. */
const lineOf = (path: string) =>
  TABLE.filter(([line]) => path === line || path.startsWith(`${line}/`))
    .sort(([a], [b]) => b.length - a.length)
    .at(0);

test.each(folders)('a change of all files in %s moves the digests that the table says', (folder) => {
  const [, release, page] = lineOf(folder) ?? [];
  expect(movedBy(sources.filter((path) => join(path, '..') === folder))).toEqual([release, page]);
});

test.each(TABLE.filter(([path]) => path.endsWith('.ts')))(
  'a change of %s moves the release code: %s, the page code: %s',
  (path, release, page) => {
    expect(movedBy([path])).toEqual([release, page]);
  },
);

test('every line of the table names what is there', () => {
  expect(TABLE.map(([path]) => path).filter((path) => !entries.includes(path))).toEqual([]);
});

test('the release code is what a bundler finds from its entry points, and no other file', async () => {
  const entryPoints = ['pipeline/disclose', 'pipeline/release', 'schemas/agency/datasets'].flatMap((room) =>
    sources.filter((path) => path.startsWith(`${room}/`)),
  );
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: copy,
    bundle: true,
    format: 'esm',
    packages: 'external',
    platform: 'node',
    metafile: true,
    write: false,
  });
  expect(releaseSources(ROOT)).toEqual(Object.keys(metafile.inputs).sort());
});

test('it is a sha256 in hex, the same for the same sources however their folder is written', () => {
  expect(before.release).toMatch(/^[0-9a-f]{64}$/);
  expect(before).toEqual({ release: releaseCodeDigest(ROOT), page: pageCodeDigest(ROOT) });
  expect(releaseCodeDigest(`${ROOT}/lib/..`)).toBe(before.release);
});

test('a new declaration moves it, and so does text that moves from one file to another', () => {
  const dataset = join(copy, 'schemas/agency/datasets/new.ts');
  writeFileSync(dataset, 'export const a = 1;');
  const withNew = digests();
  rmSync(dataset);
  expect(withNew.release).not.toBe(before.release);
  expect(withNew.page).not.toBe(before.page);
  const [from, to] = ['pipeline/release/version.ts', 'pipeline/release/year-figures.ts'].map((path) =>
    join(copy, path),
  ) as [string, string];
  const texts = [from, to].map((file) => readFileSync(file, 'utf8')) as [string, string];
  writeFileSync(from, texts[0].slice(0, -1));
  writeFileSync(to, texts[0].slice(-1) + texts[1]);
  const moved = digests();
  writeFileSync(from, texts[0]);
  writeFileSync(to, texts[1]);
  expect(moved.release).not.toBe(before.release);
});

test('a folder that is not the project throws', () => {
  expect(() => releaseCodeDigest(join(copy, 'nowhere'))).toThrow('ENOENT');
});
