import { expect, test } from '@jest/globals';
import type { ReleasedRecords } from '../../../../pipeline/disclose/released.ts';
import { recordsForm } from '../../../../pipeline/publish/tabular/records-form.ts';
import type { Row } from '../../../../schemas/model/dataset.ts';
import { dataset } from '../../upload/validate/support.ts';

const COLUMNS = ['periode', 'nomor', 'npsn', 'pasal', 'jumlah', 'berat', 'catatan', 'tanggal', 'narkotika'];
const row = (periode: string, nomor: string, more: Row = {}): Row => ({ periode, nomor, npsn: '1', ...more });
const form = (rows: readonly Row[], within: 'period' | 'dataset' = 'period') =>
  recordsForm({ ...dataset, key: { ...dataset.key, within } }, {
    columns: COLUMNS,
    rows,
  } as unknown as ReleasedRecords);

test('records are in the order of month and key, whatever the order of their uploads', () => {
  const rows = [
    row('2024-02', 'A'),
    row('2024-01', 'C'),
    row('2024-01', 'B'),
    row('2024-01', 'B', { npsn: '0' }),
  ];
  for (const within of ['period', 'dataset'] as const)
    expect(form(rows, within).rows.map((cells) => cells.slice(0, 3).join(' '))).toEqual([
      '2024-01 B 0',
      '2024-01 B 1',
      '2024-01 C 1',
      '2024-02 A 1',
    ]);
});

test('a key that is unique within a month names a row together with the month', () => {
  expect(form([]).key).toEqual(['periode', 'nomor', 'npsn']);
  expect(form([], 'dataset').key).toEqual(['nomor', 'npsn']);
});

test('cells are canonical text: several codes parted by |, nothing for what is absent', () => {
  const [cells] = form([row('2024-01', 'A', { pasal: ['112', '114'], jumlah: 0, berat: '0.5' })]).rows;
  expect(cells).toEqual(['2024-01', 'A', '1', '112|114', '0', '0.5', null, null, null]);
});

test('columns have the types, scale and codes that the upload has', () => {
  const columns = form([]).columns.map(({ name, type, required, scale, codes }) => ({
    name,
    type,
    required,
    scale,
    codes: codes?.length,
  }));
  const string = { type: 'string', required: true, scale: undefined, codes: undefined };
  expect(columns).toEqual([
    { ...string, name: 'periode', type: 'yearmonth' },
    { ...string, name: 'nomor' },
    { ...string, name: 'npsn' },
    { ...string, name: 'pasal' },
    { ...string, name: 'jumlah', type: 'integer' },
    { ...string, name: 'berat', type: 'decimal', scale: 3 },
    { ...string, name: 'catatan', required: false },
    { ...string, name: 'tanggal', type: 'date' },
    { ...string, name: 'narkotika', codes: 4 },
  ]);
  expect('scale' in (form([]).columns[1] ?? {})).toBe(false);
});
