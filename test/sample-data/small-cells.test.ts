import { describe, expect, test } from '@jest/globals';
import { periodOf } from '../../schemas/model/period.ts';
import { type Cells, rowsOf, totalsBy } from './read.ts';

/** The sample is made so that the released tables need little suppression: few counts of persons are small. */

const small = (counts: Readonly<Record<string, number>>, threshold: number): readonly string[] =>
  Object.keys(counts).filter((key) => Number(counts[key]) > 0 && Number(counts[key]) < threshold);

const region = (row: Cells): string => row.kode_wilayah ?? '';

test.each([
  ['family-resilience', ['jumlah_keluarga']],
  ['peer-educators', ['jumlah_l', 'jumlah_p']],
  ['educator-training', ['jumlah_pendidik']],
  ['p4gn-activists', ['jumlah']],
])('%s: no regency has 1 to 4 persons in the year', (id, columns) => {
  expect(small(totalsBy(rowsOf(id), region, ...columns), 5)).toEqual([]);
});

test('p4gn-activists: no setting has 1 to 4 persons in a month', () => {
  const counts = totalsBy(rowsOf('p4gn-activists'), (row) => `${row.periode} ${row.lingkungan}`, 'jumlah');
  expect(small(counts, 5)).toEqual([]);
});

describe('rehab-clients', () => {
  const clients = rowsOf('rehab-clients');
  const counts = (keyOf: (row: Cells) => string) => totalsBy(clients, keyOf, 'jumlah_klien_baru');
  const age = (row: Cells) =>
    ({ '<15': '<=24', '15-24': '<=24', '25-49': '25-49' })[row.kelompok_umur ?? ''] ?? '50+';
  const substance = (row: Cells) =>
    ['SABU', 'GANJA'].includes(row.zat_utama ?? '') ? (row.zat_utama ?? '') : 'LAIN';

  test.each([
    ['month', (row: Cells) => row.periode ?? ''],
    ['sex', (row: Cells) => row.jenis_kelamin ?? ''],
    ['age band', age],
    ['service', (row: Cells) => row.layanan ?? ''],
    ['substance', substance],
  ])('no %s has 1 to 9 clients', (_, keyOf) => {
    expect(small(counts(keyOf), 10)).toEqual([]);
  });

  test('of the half-years, only residence outside the province and unknown have 2 to 8', () => {
    const halves = counts((row) => `${periodOf('half-year', row.periode ?? '')} ${row.kode_domisili}`);
    const few = small(halves, 10);
    expect(few).toEqual(['2024-H1 00', '2024-H1 99', '2024-H2 00', '2024-H2 99']);
    for (const key of few) {
      expect(halves[key]).toBeGreaterThanOrEqual(2);
      expect(halves[key]).toBeLessThanOrEqual(8);
    }
  });
});
