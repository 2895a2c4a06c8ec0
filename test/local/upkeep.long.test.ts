import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import { uploadIdOf } from '../../lambdas/intake/identify.ts';
import type { Log } from '../../lambdas/runtime/context.ts';
import { keys } from '../../lambdas/stores/keys.ts';
import { paths } from '../../lambdas/stores/paths.ts';
import { withRuntime } from '../../local/commands/installation.ts';
import { rebuild } from '../../local/commands/operators/rebuild.ts';
import { redrive } from '../../local/commands/operators/redrive.ts';
import { takedown } from '../../local/commands/operators/takedown.ts';
import { approve } from '../../local/commands/staff/approve.ts';
import { withdraw } from '../../local/commands/staff/withdraw.ts';
import { openRuntime, type Runtime } from '../../local/runtime/runtime.ts';
import type { Manifest } from '../../pipeline/publish/manifest/manifest.ts';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { contentsOf, quiet, readText } from '../support/memory-context.ts';
import { ROOT, temporaryFolder } from '../support/spawned.ts';

const DATASET = 'cooperation-documents';
const sample = (period: string) => readFile(`${ROOT}/sample-data/${DATASET}/${period}.csv`, 'utf8');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let printed: string[];
beforeEach(async () => {
  folder = await temporaryFolder();
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await folder.remove();
});

const at = () => ({ data: folder.path });
const inside = <T>(work: (runtime: Runtime) => Promise<T>) => withRuntime(folder.path, work);

/** Puts files into the incoming folder and waits; the answers are their ids. */
const send = (...files: readonly (readonly [period: string, csv: string])[]) =>
  inside(async ({ context, idle }) => {
    const ids: string[] = [];
    for (const [period, csv] of files) {
      const key = paths.incoming(DATASET, period, `januari 2025+ ${Math.random()}.csv`);
      const object = await context.privateBucket.put(key, Buffer.from(csv), { contentType: 'text/csv' });
      ids.push(object ? uploadIdOf(object) : '');
      await idle();
    }
    return ids;
  });
const stateOf = (id = '') =>
  inside(async ({ context }) => (await context.registry.get(keys.upload(id)))?.state);
const publicNow = () => inside(({ context }) => contentsOf(context.publicBucket));
const manifestOf = (files: Record<string, string>, version?: string): Manifest => {
  const latest = JSON.parse(files[paths.latest(DATASET)] ?? '{}');
  return JSON.parse(files[paths.published(DATASET, version ?? latest.version, 'manifest.json')] ?? '{}');
};
const twoMonths = async () =>
  send(['2024-01', await sample('2024-01')], ['2024-02', await sample('2024-02')]);

describe('bersinar withdraw', () => {
  test('makes a patch without the month; a later upload brings the month back', async () => {
    const [, february] = await twoMonths();
    expect(await withdraw(DATASET, '2024-02', { ...at(), reason: 'salah unggah' })).toBe(0);
    expect(printed.at(-1)).toMatch(/withdrawn {2}1\.1\.1$/);
    const manifest = manifestOf(await publicNow());
    expect(manifest).toMatchObject({ version: '1.1.1', change: { type: 'patch' } });
    expect(manifest.periods.map(({ period }) => period)).toEqual(['2024-01']);
    expect(manifest.withdrawn).toEqual([{ period: '2024-02', upload: expect.anything() }]);
    expect(await stateOf(february)).toBe('withdrawn');

    await expect(withdraw(DATASET, '2024-02', { ...at(), reason: 'lagi' })).rejects.toThrow(
      /no upload counts/,
    );
    const [again] = await send(['2024-02', await sample('2024-02')]);
    expect(await stateOf(again)).toBe('published');
    expect(manifestOf(await publicNow())).toMatchObject({ version: '1.2.0' });
  });

  test.each([
    ['tidak-ada', '2024-01', /no dataset/],
    [DATASET, 'maret', /write a month/],
    [DATASET, '2024-01', /no upload counts/],
  ])('%s %s is a misuse', async (dataset, period, message) => {
    await expect(withdraw(dataset, period, { ...at(), reason: 'x' })).rejects.toThrow(message);
  });
});

describe('bersinar approve', () => {
  test('a correction that loses most rows is held and changes nothing until it is approved', async () => {
    const whole = await sample('2024-03');
    const [header = '', first = ''] = whole.split('\n');
    const [before] = await send(['2024-03', whole]);
    const files = await publicNow();
    const [small] = await send(['2024-03', `${header}\n${first}\n`]);
    expect(await stateOf(small)).toBe('held');
    expect(await publicNow()).toEqual(files);
    expect(await approve(small ?? '', { ...at(), reason: 'memang satu' })).toBe(0);
    expect(printed.at(-1)).toMatch(/published {2}1\.0\.1$/);
    expect(await stateOf(before)).toBe('superseded');
    await expect(approve(small ?? '', { ...at(), reason: 'lagi' })).rejects.toThrow(/only a held upload/);
    await expect(approve('maret', { ...at(), reason: 'x' })).rejects.toThrow(/no upload id/);
  });
});

describe('bersinar rebuild', () => {
  test('brings history back byte for byte from the journal, also without staging, and the newest data from uploads', async () => {
    await twoMonths();
    await withdraw(DATASET, '2024-02', { ...at(), reason: 'salah' });
    const before = await publicNow();
    expect(await rebuild({ ...at(), from: 'journal', yes: true })).toBe(0);
    expect(await publicNow()).toEqual(before);

    await inside(async ({ context: { privateBucket } }) => {
      for await (const { key, versionId } of privateBucket.versions('candidates/'))
        await privateBucket.remove(key, versionId);
    });
    expect(await rebuild({ ...at(), from: 'journal', yes: true })).toBe(0);
    expect(await publicNow()).toEqual(before);

    expect(await rebuild({ ...at(), from: 'uploads', yes: true })).toBe(0);
    const anew = await publicNow();
    expect(manifestOf(anew).periods.map(({ period }) => period)).toEqual(['2024-01']);
    for (const { name, role } of manifestOf(before).files.filter((file) => file.role === 'data')) {
      expect(role).toBe('data');
      expect(anew[paths.published(DATASET, manifestOf(anew).version, name)]).toBe(
        before[paths.published(DATASET, manifestOf(before).version, name)],
      );
    }
  });

  test('is asked twice before it deletes', async () => {
    await expect(rebuild({ ...at(), from: 'journal' })).rejects.toThrow(/--yes/);
    await expect(rebuild({ ...at(), from: 'disket', yes: true })).rejects.toThrow(/journal/);
  });
});

describe('bersinar takedown', () => {
  test('deletes every version of the files; neither sweep nor rebuild brings them back', async () => {
    const [, february = ''] = await twoMonths();
    const flags = { ...at(), reason: 'data pribadi', yes: true };
    await expect(takedown(DATASET, '1.1.0', flags)).rejects.toThrow(/is the latest/);
    await withdraw(DATASET, '2024-02', { ...at(), reason: 'data pribadi' });
    await expect(takedown(DATASET, '9.9.9', flags)).rejects.toThrow(/no such version/);
    await expect(takedown(DATASET, '1.1.0', { ...at(), reason: 'x' })).rejects.toThrow(/--yes/);
    expect(await takedown(DATASET, '1.1.0', { ...flags, upload: february })).toBe(0);
    const left = (files: Record<string, string>) =>
      Object.keys(files).filter((key) => key.startsWith(paths.published(DATASET, '1.1.0', '')));
    const manifestAlone = [paths.published(DATASET, '1.1.0', 'manifest.json')];
    expect(left(await publicNow())).toEqual(manifestAlone);
    await inside(async ({ context }) => {
      // Earlier pages of the dataset showed the first rows of what was taken down.
      const pages: boolean[] = [];
      for await (const version of context.publicBucket.versions(paths.datasetPage(DATASET)))
        pages.push(version.isLatest);
      expect(pages).toEqual([true]);
    });
    await inside(async ({ context, sweep, idle }) => {
      expect(await sweep()).toEqual({ resent: 0 });
      await idle();
      const month = paths.incomingMonth(DATASET, '2024-02');
      const incoming = Object.keys(await contentsOf(context.privateBucket)).filter((key) =>
        key.startsWith(month),
      );
      expect(incoming).toEqual([expect.stringMatching(/\.withdrawal$/)]);
    });
    expect(await rebuild({ ...at(), from: 'journal', yes: true })).toBe(0);
    expect(left(await publicNow())).toEqual(manifestAlone);
    expect(manifestOf(await publicNow())).toMatchObject({ version: '1.1.1' });
  });
});

describe('bersinar redrive', () => {
  test('after the code is mended the dead letter succeeds', async () => {
    const dataset = catalogue.get(DATASET);
    if (!dataset) throw new Error(`${DATASET} is missing.`);
    const broken = {
      ...dataset,
      isStructuralZero: () => {
        throw new Error('a fault in the code');
      },
    };
    const errors: string[] = [];
    const log: Log = { ...quiet, error: (message) => void errors.push(message) };
    const signer = { baseUrl: 'http://127.0.0.1', secret: 'x' };
    const runtime = await openRuntime({
      folder: folder.path,
      signer,
      log,
      retryMs: 1,
      catalogue: new Map([[DATASET, broken]]),
    });
    await runtime.context.privateBucket.put(
      paths.incoming(DATASET, '2024-01', 'a.csv'),
      Buffer.from(await sample('2024-01')),
      { contentType: 'text/csv' },
    );
    await runtime.idle();
    expect(errors.filter((message) => message === 'message failed')).toHaveLength(5);
    expect(errors).toContain('dead letter');
    expect(await runtime.redrive()).toEqual({ redriven: 1, failedAgain: 1 });
    await runtime.close();

    expect(await redrive(at())).toBe(0);
    expect(printed.at(-1)).toMatch(/^1 .*redriven, 0 /);
    expect(manifestOf(await publicNow())).toMatchObject({ version: '1.0.0' });
    expect(await redrive(at())).toBe(0);
    expect(printed.at(-1)).toMatch(/^0 /);
    await inside(async ({ context }) => {
      expect(await readText(context.publicBucket, paths.latest(DATASET))).toBeDefined();
    });
  });
});
