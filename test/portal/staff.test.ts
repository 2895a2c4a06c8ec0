import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { buildPortal } from '../../portal/build.ts';
import { markedName } from '../../portal/staff/findings/marked-name.ts';
import { isDone, stateInWords } from '../../portal/staff/follow/upload-state.ts';
import { dueGroups } from '../../portal/staff/overview/due-groups.ts';
import { heldUploads } from '../../portal/staff/overview/held-uploads.ts';
import { oneFileOf } from '../../portal/staff/send/one-file.ts';
import { hrefOf, routeOf } from '../../portal/staff/staff-route.ts';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { uploadShape } from '../../schemas/api/uploads/get-upload.ts';
import { mostBytes } from '../../schemas/model/upload-limits.ts';
import { UPLOAD_STATE_TITLES } from '../../schemas/model/upload-state.ts';

describe('the address', () => {
  test.each([
    [{ view: 'overview' }, '/staff/'],
    [{ view: 'send' }, '/staff/?send'],
    [{ view: 'send', dataset: 'cases', period: '2024-03' }, '/staff/?send&dataset=cases&period=2024-03'],
    [{ view: 'upload', id: 'u1' }, '/staff/?upload=u1'],
  ] as const)('of %j is %s, and back', (place, address) => {
    expect(hrefOf(place)).toBe(address);
    expect(routeOf(new URL(address, 'http://localhost').search)).toEqual(place);
  });

  test('with anything else is the overview', () => {
    for (const search of ['', '?upload=', '?dataset=cases', '?code=1&state=2'])
      expect(routeOf(search)).toEqual({ view: 'overview' });
  });
});

describe('what a drop holds', () => {
  test('is one file', () => expect(oneFileOf(['a.csv'], false)).toEqual({ file: 'a.csv' }));
  test.each([
    [['folder'], true, 'sebuah folder'],
    [[], false, 'Tidak ada berkas'],
    [['a.csv', 'b.csv', 'c.csv'], false, 'Ada 3 berkas'],
  ])('or returns the reason: %j', (files, isFolder, words) => {
    const taken = oneFileOf(files, isFolder);
    expect('problem' in taken && taken.problem).toContain(words);
    // Both languages, as Problem takes them apart.
    expect('problem' in taken && taken.problem.split(' / ')).toHaveLength(2);
  });
});

test('a workbook is accepted up to its own limit, text up to that of large files', () => {
  const limits = { maxUploadBytes: 5, maxLargeUploadBytes: 128 };
  expect(['a.csv', 'a.CSV', 'a.xlsx', 'a.XLSX', ''].map((name) => mostBytes(name, limits))).toEqual([
    128, 128, 5, 5, 128,
  ]);
  expect(mostBytes('a.csv', { maxUploadBytes: 5 })).toBe(5);
});

const upload = {
  state: 'published',
  kind: 'rows',
  dataset: 'cases',
  period: '2024-03',
  received: '2024-04-02T00:00:00.000Z',
  deferred_until: null,
  needs_approval: false,
} as const;

describe('the outcome', () => {
  test('has words for every state, and a title in both languages', () => {
    for (const state of uploadShape.shape.state.options) {
      const [, words] = stateInWords({ ...upload, state });
      expect(words.id.length).toBeGreaterThan(10);
      expect(words.en).not.toBe(words.id);
      expect(UPLOAD_STATE_TITLES[state].en).not.toBe('');
    }
  });

  test('of a small correction names the day of the annual final', () => {
    const deferred = { ...upload, state: 'received', deferred_until: '2025-02-28T17:00:00.000Z' } as const;
    expect(stateInWords(deferred)[1].id).toContain('final tahunan, 1 Maret 2025');
    expect(isDone(deferred)).toBe(true);
    expect(isDone({ ...deferred, deferred_until: null })).toBe(false);
    expect(isDone({ ...upload, state: 'held' })).toBe(true);
  });

  test('tells a file that has not arrived from one that is being checked, and a dry run that would be held', () => {
    expect(stateInWords({ ...upload, state: 'received', received: null })[1].en).toContain(
      'Waiting for the file',
    );
    expect(stateInWords({ ...upload, state: 'received' })[1].en).toContain('being checked');
    expect(stateInWords({ ...upload, state: 'checked', kind: 'check', needs_approval: true })[0]).toBe(
      'warn',
    );
    expect(stateInWords({ ...upload, kind: 'approval' })[1].en).toContain('approval');
  });
});

test('a held upload waits until its month is reported again or taken back', () => {
  const held = { ...upload, state: 'held' } as const;
  const later = { ...upload, received: '2024-04-03T00:00:00.000Z' };
  expect(heldUploads([upload, held])).toEqual([held]);
  expect(heldUploads([{ ...later, period: '2024-04' }, held])).toEqual([held]);
  expect(heldUploads([{ ...later, state: 'rejected' as const }, held])).toEqual([held]);
  expect(heldUploads([{ ...later, kind: 'check' as const, state: 'checked' as const }, held])).toEqual([
    held,
  ]);
  expect(heldUploads([later, held])).toEqual([]);
  expect(heldUploads([{ ...later, kind: 'withdrawal' as const }, held])).toEqual([]);
});

test('due months are by dataset, oldest first, and who has waited longest comes first', () => {
  const due = (dataset: string, period: string, overdue: number) => ({
    dataset,
    period,
    overdue,
    title: { id: dataset, en: dataset },
    due: '2024-05-07',
    last_upload: null,
  });
  const groups = dueGroups([due('a', '2024-04', 3), due('b', '2024-04', 3), due('b', '2024-03', 33)]);
  expect(groups.map(({ dataset, months }) => [dataset, months.map(({ period }) => period)])).toEqual([
    ['b', ['2024-03', '2024-04']],
    ['a', ['2024-04']],
  ]);
});

test('a marked file is named after the one that was sent', () => {
  expect(['maret.csv', 'MARET.CSV', 'maret'].map(markedName)).toEqual(
    Array(3).fill('maret-kesalahan.csv').with(1, 'MARET-kesalahan.csv'),
  );
});

describe('the checker beside the page', () => {
  const files = new Map(buildPortal().map(({ path, body }) => [path, body]));
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const reached = (path: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const [, name] of text(path).matchAll(/["']\.\/([\w-]+\.js)["']/g)) reached(`assets/${name}`, seen);
    return seen;
  };

  test('has every dataset, each loaded only when it is chosen', () => {
    const worker = text('assets/staff-worker.js');
    for (const id of [...catalogue.keys()]) expect(worker).toContain(`schemas/agency/datasets/${id}.ts`);
    expect(text('assets/staff.js')).toContain('/assets/staff-worker.js');
  });

  test('and the page have at most 150 KB of script, compressed, all datasets and the sign-in among them', () => {
    const all = new Set([...reached('assets/staff.js'), ...reached('assets/staff-worker.js')]);
    const bytes = [...all].reduce((sum, path) => sum + gzipSync(files.get(path) ?? '').length, 0);
    expect(all.size).toBeGreaterThan([...catalogue.keys()].length);
    expect(bytes).toBeLessThan(150_000);
  });
});
