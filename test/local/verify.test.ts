import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { publishRelease } from '../../lambdas/publish-release.ts';
import { validateUpload } from '../../lambdas/validate-upload.ts';
import { sourceAt } from '../../local/verify/source.ts';
import { verify } from '../../local/verify/verify.ts';
import { bytesOf } from '../../pipeline/upload/parse/bytes.ts';
import { contentsOf, eventOf, memoryContext, putIncoming } from '../support/memory-context.ts';
import { temporaryFolder } from '../support/spawned.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let pristine: string;

/** Two downloaded releases of a dataset, in a folder. */
beforeAll(async () => {
  folder = await temporaryFolder();
  pristine = join(folder.path, 'pristine');
  const context = memoryContext();
  for (const [name, count] of [
    ['a.csv', 20],
    ['b.csv', 31],
  ] as const) {
    const csv = `periode,kode_wilayah,tingkat,jumlah\n2024-01,19.71,SD,${count}\n2024-01,19.01,SMA,3\n`;
    await validateUpload(context)(
      eventOf(await putIncoming(context, 'school-visits', '2024-01', csv, { name })),
    );
    await publishRelease(context)(eventOf('school-visits'));
  }
  for (const key of Object.keys(await contentsOf(context.publicBucket))) {
    const object = await context.publicBucket.get(key);
    if (!object) continue;
    await mkdir(dirname(join(pristine, key)), { recursive: true });
    await writeFile(join(pristine, key), await bytesOf(object.body));
  }
});

afterAll(() => folder.remove());

const copy = async (): Promise<string> => {
  const path = join(folder.path, 'copy');
  await rm(path, { recursive: true, force: true });
  await cp(join(pristine, 'datasets/school-visits'), path, { recursive: true });
  return path;
};

const failed = async (path: string): Promise<readonly string[]> =>
  (await verify(await sourceAt(join(path, '1.0.1'))))
    .filter(({ result }) => result === 'failed')
    .map(({ check }) => check);

const edit = (file: string, change: (text: string) => string) => async (path: string) => {
  const before = await readFile(join(path, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(join(path, file), after);
};

const json = (file: string, change: (value: ReturnType<typeof JSON.parse>) => void) =>
  edit(file, (text) => {
    const value = JSON.parse(text);
    change(value);
    return `${JSON.stringify(value, null, 2)}\n`;
  });

describe('bersinar verify', () => {
  test('finds nothing wrong with a release as it was published', async () => {
    const verdicts = await verify(await sourceAt(join(await copy(), '1.0.1')));
    expect(verdicts.map(({ check, result }) => `${check} ${result}`)).toEqual(
      ['manifest', 'files', 'hashes', 'sums', 'tables', 'formats', 'datapackage', 'chain', 'changes'].map(
        (name) => `${name} passed`,
      ),
    );
  });

  test('skips what needs the version before where it is not there', async () => {
    const path = await copy();
    await rm(join(path, '1.0.0'), { recursive: true });
    const skipped = (await verify(await sourceAt(join(path, '1.0.1')))).filter(
      ({ result }) => result === 'skipped',
    );
    expect(skipped.map(({ check }) => check)).toEqual(['chain', 'changes']);
  });

  test.each<[string, string, (path: string) => Promise<void>]>([
    ['no manifest', 'manifest', (path) => rm(join(path, '1.0.1/manifest.json'))],
    ['a manifest without its version', 'manifest', json('1.0.1/manifest.json', (m) => delete m.version)],
    ['a file that is gone', 'files', (path) => rm(join(path, '1.0.1/data.json'))],
    ['a changed figure', 'hashes', edit('1.0.1/data.csv', (text) => text.replace(',34,', ',35,'))],
    [
      'a figure changed in the CSV alone',
      'formats',
      edit('1.0.1/data.csv', (text) => text.replace(',34,', ',35,')),
    ],
    [
      'a truncated file',
      'tables',
      edit('1.0.1/data.csv', (text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)),
    ],
    ['an unknown code', 'tables', edit('1.0.1/data.csv', (text) => text.replace(',suppressed', ',hidden'))],
    ['a repeated row', 'tables', edit('1.0.1/data.csv', (text) => `${text + text.split('\n').at(-2)}\n`)],
    [
      'other sums',
      'sums',
      edit('1.0.1/SHA256SUMS', (text) => text.replace(/^./, (c) => (c === '0' ? '1' : '0'))),
    ],
    [
      'a datapackage of another version',
      'datapackage',
      json('1.0.1/datapackage.json', (p) => (p.version = '9.9.9')),
    ],
    ['a datapackage without $schema', 'datapackage', json('1.0.1/datapackage.json', (p) => delete p.$schema)],
    [
      'a rewritten history',
      'chain',
      json('1.0.0/manifest.json', (m) => (m.created = '2020-01-01T00:00:00.000Z')),
    ],
    ['changes that are not these', 'changes', json('1.0.1/changes.json', (c) => (c.tables[0].changed = []))],
  ])('%s fails the check %s', async (_what, check, damage) => {
    const path = await copy();
    await damage(path);
    expect(await failed(path)).toContain(check);
  });
});
