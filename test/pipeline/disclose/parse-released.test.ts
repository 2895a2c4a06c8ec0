import { expect, test } from '@jest/globals';
import { parseReleased } from '../../../pipeline/disclose/parse-released.ts';
import { dataset } from '../../fixtures/school-visits.ts';

const row = { tabel: 'bulan-jenjang', periode: '2024-01', kode_wilayah: '19', ukuran: 'pelajar' };

test('a version’s rows become its tables again, each figure under the plan that it was published by', () => {
  const { tables, records } = parseReleased(dataset, [
    { ...row, jenjang: 'DASAR', nilai: '27', satuan: 'pelajar', status: 'published' },
    { ...row, jenjang: 'ATAS', nilai: null, satuan: 'pelajar', status: 'suppressed' },
    { ...row, tabel: 'tahun', periode: '2024', ukuran: 'kunjungan', nilai: '0', status: 'zero' },
    { ...row, tabel: 'a table that the plan no longer has', nilai: '9', status: 'published' },
  ]);
  const place = { period: '2024-01', area: '19', measure: 'pelajar' };
  expect(Object.fromEntries(tables.map(({ plan, cells }) => [plan.id, cells]))).toEqual({
    bulan: [],
    'bulan-jenjang': [
      { ...place, codes: ['DASAR'], value: '27', status: 'published' },
      { ...place, codes: ['ATAS'], value: null, status: 'suppressed' },
    ],
    semester: [],
    tahun: [{ period: '2024', area: '19', codes: [], measure: 'kunjungan', value: '0', status: 'zero' }],
  });
  expect(records).toBeUndefined();
});

test('cells that an older file did not have are empty, never made up', () => {
  const { tables } = parseReleased(dataset, [{ tabel: 'bulan-jenjang', status: 'not_reported' }]);
  expect(tables.flatMap(({ cells }) => cells)).toEqual([
    { period: '', area: '', codes: [''], measure: '', value: null, status: 'not_reported' },
  ]);
});
