import { expect, test } from '@jest/globals';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';

const datasetOf = (id: string): Dataset => {
  const dataset = catalogue.get(id);
  if (!dataset) throw new Error(`No dataset "${id}".`);
  return dataset;
};

/** `period area by measures` of every table, in order. */
const grains = (id: string): readonly string[] =>
  datasetOf(id).release.tables.map(({ period, area, by, measures }) =>
    [period, area, by.join('+') || '-', measures.join('+')].join(' '),
  );

test.each([
  ['desa-bersinar', ['year province - desa', 'month province - desa', 'year regency - desa']],
  ['family-resilience', ['year province - keluarga', 'year regency - keluarga']],
  ['peer-educators', ['year province - pelajar', 'year regency - pelajar']],
  ['educator-training', ['year province - pendidik+sekolah', 'year regency - pendidik+sekolah']],
  [
    'p4gn-activists',
    [
      'year province - penggiat',
      'month province - penggiat',
      'month province lingkungan penggiat',
      'year province lingkungan penggiat',
      'year regency - penggiat',
    ],
  ],
  [
    'rehab-clients',
    [
      'year province - klien',
      'month province - klien',
      'half-year regency - klien',
      'year province jenis_kelamin klien',
      'year province kelompok_umur klien',
      'year province layanan klien',
      'year province zat_utama klien',
    ],
  ],
  [
    'rehab-facilities',
    ['year province pengelola+sni_8807 fasilitas', 'month province pengelola+sni_8807 fasilitas'],
  ],
  ['ibm-units', ['year province - unit+agen', 'year regency - unit']],
  [
    'cases',
    [
      'year province - kasus+tersangka',
      'month province - kasus',
      'month province lingkup kasus',
      'year province lingkup kasus',
    ],
  ],
  ['seizures', ['year province narkotika+satuan jumlah', 'month province narkotika+satuan jumlah']],
])('%s publishes exactly its grains', (id, expected) => {
  expect(grains(id)).toEqual(expected);
});

test('rows are published of public datasets only', () => {
  const withRows = [...catalogue.values()].filter((dataset) => dataset.release.records);
  expect(withRows.map((dataset) => dataset.id)).toEqual([
    'cooperation-documents',
    'desa-bersinar',
    'rehab-facilities',
  ]);
  expect(new Set(withRows.map((dataset) => dataset.sensitivity))).toEqual(new Set(['public']));
});

test.each([
  ['rehab-clients', 'klien', 10],
  ['cases', 'tersangka', 5],
  ['peer-educators', 'pelajar', 5],
  ['educator-training', 'pendidik', 5],
  ['family-resilience', 'keluarga', 5],
  ['p4gn-activists', 'penggiat', 5],
])('%s: %s has the threshold %d', (id, measure, threshold) => {
  expect(datasetOf(id).measures[measure]?.threshold).toBe(threshold);
});

test('a table of persons waits until its period is whole', () => {
  for (const dataset of catalogue.values())
    for (const plan of dataset.release.tables)
      if (plan.measures.some((id) => dataset.measures[id]?.threshold !== undefined))
        expect([dataset.id, plan.id, plan.partial ?? false]).toEqual([dataset.id, plan.id, false]);
});

test('seizures and cases wait for 30 days', () => {
  const lags = [...catalogue.values()].filter((dataset) => dataset.release.lagDays !== undefined);
  expect(lags.map((dataset) => [dataset.id, dataset.release.lagDays])).toEqual([
    ['cases', 30],
    ['seizures', 30],
  ]);
});

test('every code that is collapsed becomes a published code, and every other is one', () => {
  for (const dataset of catalogue.values())
    for (const { column, codes, collapse = {} } of Object.values(dataset.dimensions)) {
      const published = new Set(codes.codes.map((entry) => entry.code));
      const uploaded = dataset.columns.find(({ name }) => name === column)?.codeList?.codes ?? [];
      const inputOnly = new Set(['KG']);
      const lost = uploaded.filter(
        ({ code }) => !inputOnly.has(code) && !published.has(collapse[code] ?? code),
      );
      expect([dataset.id, column, lost]).toEqual([dataset.id, column, []]);
    }
});
