import { loadSolver } from '../../../lambdas/runtime/solver.ts';
import { attack } from '../../../pipeline/disclose/attackers/attack.ts';
import { finalHadPassed, smallRevisions } from '../../../pipeline/disclose/differencing.ts';
import { historyOf } from '../../../pipeline/disclose/history/history.ts';
import { isSensitive } from '../../../pipeline/disclose/primary.ts';
import {
  cellKey,
  type PublicCell,
  type PublicRelease,
  withoutValues,
} from '../../../pipeline/disclose/public-release.ts';
import { suppressedCells } from '../../../pipeline/disclose/secondary/suppress.ts';
import type { PlannedTable } from '../../../schemas/model/dataset.ts';
import { monthsOf } from '../../../schemas/model/period.ts';
import { datasetOf, exactRelease } from '../../support/families.ts';

/** Patterns of hidden figures that look safe and are not: each must fail the audit (property 13). */

const solver = await loadSolver();
const MONTHS = monthsOf('2024');
const table = (id: string, plan: Partial<PlannedTable>): PlannedTable => ({
  id,
  title: { id, en: id },
  period: 'year',
  area: 'province',
  by: [],
  measures: ['orang'],
  ...plan,
});
const row = (l: number, codes: { a?: string; b?: string; c?: string; kode_wilayah?: string } = {}) => ({
  kode_wilayah: '19.71',
  a: 'A1',
  b: 'B1',
  c: 'C1',
  l,
  p: 0,
  ...codes,
});

/** A year with these rows in months counted from 0. */
const yearOf = (
  rows: Readonly<Record<number, readonly object[]>>,
  uploads: Readonly<Record<number, string>> = {},
) =>
  MONTHS.map((period, i) => ({
    period,
    rows: (rows[i] ?? []).map((of) => ({ ...of, periode: period })) as never,
    embargoed: false,
    upload: uploads[i] ?? 'first',
  }));

const bad = (
  tables: readonly PlannedTable[],
  rows: Parameters<typeof yearOf>[0],
  measures?: readonly string[],
) => {
  const dataset = datasetOf(tables, 5, measures);
  const exact = exactRelease(dataset, yearOf(rows), '1');
  const small = (cell: PublicCell) => isSensitive(dataset.measures[cell.measure] as never, cell.value ?? 0);
  const unsafe = (release: PublicRelease) =>
    attack(dataset, historyOf([release]), solver).filter(({ safe }) => !safe).length;
  const naked = withoutValues(exact, new Set(exact.cells.filter(small).map(cellKey)));
  const safe = withoutValues(exact, suppressedCells(dataset, new Map(), exact, small, solver));
  return { naked: unsafe(naked), protected: unsafe(safe) };
};

test.each([
  [
    'one small part of a shown total',
    [table('total', {}), table('by-b', { by: ['b'] })],
    { 0: [row(30), row(3, { b: 'B2' })] },
    undefined,
  ],
  [
    'two small parts whose sum is under the threshold',
    [table('total', {}), table('by-a', { by: ['a'] })],
    { 0: [row(30), row(2, { a: 'A2' }), row(2, { a: 'A3' })] },
    undefined,
  ],
  [
    'a month that the year and the other months give away',
    [table('total', {}), table('months', { period: 'month' })],
    Object.fromEntries(MONTHS.map((_, i) => [i, [row(i === 4 ? 3 : 20)]])),
    undefined,
  ],
  [
    'a month that regencies of its half-year give away',
    [table('halves', { period: 'half-year', area: 'regency' }), table('months', { period: 'month' })],
    Object.fromEntries(MONTHS.map((_, i) => [i, [row(i === 4 ? 3 : 20)]])),
    undefined,
  ],
  [
    'a broad category that a fine one gives away',
    [table('fine', { by: ['a'] }), table('broad', { by: ['luas'] }), table('total', {})],
    { 0: [row(20), row(3, { a: 'A2' }), row(20, { a: 'A3' })] },
    undefined,
  ],
  [
    'a measure that is a total less another',
    [
      table('total', { measures: ['orang', 'laki'], by: ['b'] }),
      table('year', { measures: ['orang', 'laki'] }),
    ],
    {
      0: [
        { ...row(20), p: 9 },
        { ...row(3, { b: 'B2' }), p: 9 },
      ],
    },
    ['orang', 'laki'],
  ],
  [
    'a square of four hidden cells that a third table opens',
    [table('ab', { by: ['a', 'b'] }), table('bc', { by: ['b', 'c'] }), table('ac', { by: ['a', 'c'] })],
    {
      0: [
        row(3),
        row(20, { a: 'A2' }),
        row(20, { b: 'B2' }),
        row(3, { a: 'A2', b: 'B2', c: 'C2' }),
        row(20, { a: 'A3', c: 'C3' }),
      ],
    },
    undefined,
  ],
])('%s fails the audit, and passes it once protected', (_what, tables, rows, measures) => {
  const result = bad(tables, rows as never, measures);
  expect(result.naked).toBeGreaterThan(0);
  expect(result.protected).toBe(0);
});

describe('two versions', () => {
  const tables = [table('total', {}), table('by-b', { by: ['b'] })];
  const dataset = datasetOf(tables, 5);
  const release = (version: string, rows: Parameters<typeof yearOf>[0], upload: string, hidden: RegExp) => {
    const exact = exactRelease(dataset, yearOf(rows, { 0: upload }), version);
    return withoutValues(exact, new Set(exact.cells.map(cellKey).filter((key) => hidden.test(key))));
  };
  const unsafe = (...releases: readonly PublicRelease[]) =>
    attack(dataset, historyOf(releases), solver).filter(({ safe }) => !safe).length;
  const NONE = /^$/;

  test('what one hides and the other shows is found out', () => {
    const rows = { 0: [row(30), row(8, { b: 'B2' })] };
    expect(unsafe(release('1', rows, 'first', /by-b/))).toBe(0);
    expect(unsafe(release('1', rows, 'first', /by-b/), release('2', rows, 'again', NONE))).toBeGreaterThan(0);
  });

  test('that hide different halves are found out', () => {
    const rows = { 0: [row(30), row(8, { b: 'B2' })] };
    const [left, right] = [release('1', rows, 'first', /by-b.*B1/), release('2', rows, 'first', /by-b.*B2/)];
    expect(unsafe(left, right)).toBeGreaterThan(0);
  });

  test('that differ by few persons break property 8, and by many do not', () => {
    const first = release('1', { 0: [row(30), row(8, { b: 'B2' })] }, 'first', NONE);
    const history = historyOf([first]);
    const small = release('2', { 0: [row(30), row(9, { b: 'B2' })] }, 'second', NONE);
    const large = release('2', { 0: [row(30), row(18, { b: 'B2' })] }, 'second', NONE);
    expect(
      smallRevisions(dataset, history, small, finalHadPassed(small)).map(({ months }) => months),
    ).toEqual([['2024-01']]);
    expect(smallRevisions(dataset, history, large, finalHadPassed(large))).toEqual([]);
    const final = { ...small, created: '2025-04-01T00:00:00.000Z' };
    expect(smallRevisions(dataset, history, final, finalHadPassed(final))).toEqual([]);
  });
});

test('13: permuted rows give the same hidden figures', () => {
  const dataset = datasetOf(
    [table('total', {}), table('by-a', { by: ['a'] }), table('by-b', { by: ['b'] })],
    5,
  );
  const rows = [row(30), row(2, { a: 'A2' }), row(9, { a: 'A3', b: 'B2' }), row(3, { b: 'B2' })];
  const small = (cell: PublicCell) => isSensitive(dataset.measures[cell.measure] as never, cell.value ?? 0);
  const hide = (of: readonly object[]) =>
    suppressedCells(dataset, new Map(), exactRelease(dataset, yearOf({ 0: of }), '1'), small, solver);
  expect([...hide([...rows].reverse())]).toEqual([...hide(rows)]);
});
