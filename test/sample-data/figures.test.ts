import { expect, test } from '@jest/globals';
import { rowsOf, thousandths, total, totalsBy } from './read.ts';

/** The agency's published account of 2024, counted from the files without the pipeline. */

const distinct = (id: string, column: string): number => new Set(rowsOf(id).map((row) => row[column])).size;
const december = (id: string) => rowsOf(id).filter((row) => row.periode === '2024-12');

test('33 cooperation documents', () => {
  expect(rowsOf('cooperation-documents')).toHaveLength(33);
  expect(distinct('cooperation-documents', 'nomor_dokumen')).toBe(33);
});

test('10 villages', () => {
  expect(rowsOf('desa-bersinar')).toHaveLength(10);
  expect(distinct('desa-bersinar', 'kode_desa')).toBe(10);
});

test('100 families, 40 pupils, 20 educators of 10 schools', () => {
  expect(total(rowsOf('family-resilience'), 'jumlah_keluarga')).toBe(100);
  expect(total(rowsOf('peer-educators'), 'jumlah_l', 'jumlah_p')).toBe(40);
  expect(total(rowsOf('educator-training'), 'jumlah_pendidik')).toBe(20);
  expect(distinct('educator-training', 'npsn')).toBe(10);
  expect(rowsOf('educator-training').length).toBeGreaterThan(10);
});

test('326 activists in four settings', () => {
  expect(totalsBy(rowsOf('p4gn-activists'), (row) => row.lingkungan ?? '', 'jumlah')).toEqual({
    MASYARAKAT: 110,
    PEMERINTAH: 76,
    PENDIDIKAN: 110,
    SWASTA: 30,
  });
});

test('332 clients', () => {
  expect(total(rowsOf('rehab-clients'), 'jumlah_klien_baru')).toBe(332);
});

test('5 facilities of the agency and 22 of partners meet the standard in December', () => {
  const certified = december('rehab-facilities').filter((row) => row.sni_8807 === 'YA');
  expect(certified.filter((row) => row.pemilik === 'BNNP')).toHaveLength(5);
  expect(certified.filter((row) => row.pemilik !== 'BNNP')).toHaveLength(22);
});

test('10 active units with 50 agents in December', () => {
  const active = december('ibm-units').filter((row) => row.status === 'AKTIF');
  expect(active).toHaveLength(10);
  expect(total(active, 'jumlah_agen')).toBe(50);
});

test('12 cases, 3 interprovincial and 9 local, 18 suspects', () => {
  const cases = rowsOf('cases');
  expect(cases.filter((row) => row.lingkup === 'ANTARPROVINSI')).toHaveLength(3);
  expect(cases.filter((row) => row.lingkup === 'LOKAL')).toHaveLength(9);
  expect(total(cases, 'jumlah_tersangka_l', 'jumlah_tersangka_p')).toBe(18);
});

test('the quantities seized, by drug and unit', () => {
  const seizures = rowsOf('seizures');
  const sum = (drug: string, unit: string) =>
    thousandths(
      seizures.filter((row) => row.narkotika === drug && row.satuan === unit),
      'jumlah',
    );
  expect(sum('GANJA', 'KG')).toBe(54_900);
  expect(sum('SABU', 'G')).toBe(570_880);
  expect(sum('EKSTASI', 'BUTIR')).toBe(170_000);
  expect(new Set(seizures.map((row) => row.narkotika))).toEqual(new Set(['GANJA', 'SABU', 'EKSTASI']));
});

test('the largest case is 54.9 kg of cannabis from 12.13 to 19.71 with 5 suspects', () => {
  const [ganja] = rowsOf('seizures').filter((row) => row.narkotika === 'GANJA');
  const [largest] = rowsOf('cases').filter((row) => row.ref_kasus === ganja?.ref_kasus);
  expect(ganja).toMatchObject({ jumlah: '54.9', satuan: 'KG' });
  expect(largest).toMatchObject({ kode_asal: '12.13', kode_tujuan: '19.71', jumlah_tersangka_l: '5' });
});

test('every seizure belongs to a case of the same month', () => {
  const months = new Map(rowsOf('cases').map((row) => [row.ref_kasus, row.periode]));
  expect(rowsOf('seizures').filter((row) => months.get(row.ref_kasus) !== row.periode)).toEqual([]);
});
