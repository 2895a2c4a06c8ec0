import { describe, expect, test } from '@jest/globals';
import { loadSolver } from '../../../lambdas/runtime/solver.ts';
import { disclose } from '../../../pipeline/disclose/disclose.ts';
import { exactRelease } from '../../../pipeline/disclose/exact-tables.ts';
import type { Dataset, Row } from '../../../schemas/model/dataset.ts';
import { dataset } from '../../fixtures/school-visits.ts';

type Tables = Parameters<typeof disclose>[1];

const disclosure = { history: new Map(), solver: await loadSolver() };
const MONTHS = new Map([['2024-01', { upload: 'u', received: '' }]]);
const planOf = (id: string) => {
  const plan = dataset.release.tables.find((table) => table.id === id);
  if (!plan) throw new Error(`The fixture has no table ${id}.`);
  return plan;
};
const place = { period: '2024-01', area: '19' };
const total = (measure: string, value: number) => ({ ...place, codes: [], measure, value });
const level = (code: string, value: number) => ({ ...place, codes: [code], measure: 'pelajar', value });

/** Values and statuses of the released figures, in order, as `23 published`. */
const released = (tables: Tables, of: Dataset = dataset) =>
  disclose(of, tables, [], MONTHS, disclosure).tables.map(({ cells }) =>
    cells.map(({ value, status }) => `${value} ${status}`),
  );

describe('of the figures about persons', () => {
  test('those from the threshold and zeros are shown', () =>
    expect(
      released([{ plan: planOf('bulan-jenjang'), cells: [level('DASAR', 5), level('ATAS', 0)] }]),
    ).toEqual([['5 published', '0 zero']]));

  test('small ones are hidden, and whatever they could be computed from or be bounded by', () =>
    expect(
      released([
        { plan: planOf('bulan'), cells: [total('pelajar', 23), total('kunjungan', 3)] },
        { plan: planOf('bulan-jenjang'), cells: [level('DASAR', 20), level('ATAS', 3)] },
      ]),
    ).toEqual([
      ['23 published', '3 published'],
      ['null suppressed', 'null suppressed'],
    ]));

  test('the count of rows goes with a hidden one of the same place', () =>
    expect(
      released([{ plan: planOf('bulan'), cells: [total('pelajar', 3), total('kunjungan', 2)] }]),
    ).toEqual([['null suppressed', 'null suppressed']]));

  test('none is released without what protects it', () =>
    expect(() => disclose(dataset, [], [], MONTHS)).toThrow(
      'Dataset "school-visits" counts persons and cannot be released without a disclosure context.',
    ));
});

test('a figure without data has the reason why; by default it is not reported', () => {
  const none = { ...place, codes: [], measure: 'pelajar' };
  const tables: Tables = [
    { plan: planOf('bulan'), cells: [{ ...none, status: 'not_yet_published' }, none, total('pelajar', 7)] },
  ];
  expect(released(tables)).toEqual([['null not_yet_published', 'null not_reported', '7 published']]);
  expect(exactRelease(tables, MONTHS).cells).toEqual([{ ...total('pelajar', 7), plan: planOf('bulan') }]);
});

describe('a dataset that counts no persons', () => {
  const { kunjungan } = dataset.measures;
  if (!kunjungan) throw new Error('The fixture lost a measure.');
  const open = (scale: number): Dataset => ({
    ...dataset,
    measures: { kunjungan: { ...kunjungan, scale } },
    release: {
      tables: [{ ...planOf('bulan'), measures: ['kunjungan'] }],
      records: { columns: ['tingkat', 'keterangan'] },
    },
  });
  const tables: Tables = [{ plan: planOf('bulan'), cells: [total('kunjungan', 3)] }];

  test('shows every figure, in the decimals of its measure, and needs no disclosure context', () => {
    const [table] = disclose(open(1), tables, [], MONTHS).tables;
    expect(table?.cells).toEqual([{ ...total('kunjungan', 3), value: '0.3', status: 'published' }]);
  });

  test('releases its rows with the planned columns, and of those what a row has', () => {
    const rows: readonly Row[] = [
      { periode: '2024-01', tingkat: 'SD', keterangan: 'x' },
      { periode: '2024-01', tingkat: 'SMA' },
    ];
    const { records } = disclose(open(0), tables, rows, MONTHS);
    expect(records?.columns).toEqual(['tingkat', 'keterangan']);
    expect(records?.rows.map((row) => Object.entries(row).flat())).toEqual([
      ['tingkat', 'SD', 'keterangan', 'x'],
      ['tingkat', 'SMA'],
    ]);
    expect(disclose(dataset, [], rows, MONTHS, disclosure)).toEqual({ tables: [] });
  });

  test('has no figure of a measure that it does not declare', () =>
    expect(() =>
      disclose(open(0), [{ plan: planOf('bulan'), cells: [total('rahasia', 3)] }], [], MONTHS),
    ).toThrow('Dataset "school-visits" has no measure "rahasia".'));
});
