import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import type { Row } from '../../../schemas/model/dataset.ts';

const broken = (id: string, row: Row): readonly string[] =>
  (catalogue.get(id)?.rules ?? []).filter((rule) => !rule.holds(row)).map((rule) => rule.id);

describe('cases', () => {
  const row = {
    periode: '2024-03',
    tanggal_ungkap: '2024-03-05',
    lingkup: 'LOKAL',
    pasal: ['UU35-112', 'UU35-114'],
  };
  test.each([
    [{}, []],
    [{ tanggal_ungkap: '2024-04-01' }, ['uncovered-in-period']],
    [{ lingkup: 'ANTARPROVINSI' }, ['origin-of-interprovincial']],
    [{ lingkup: 'ANTARPROVINSI', kode_asal: '12.13' }, []],
    [{ pasal: ['KUHP-609'] }, ['articles-in-force']],
    [{ periode: '2026-01', tanggal_ungkap: '2026-01-01', pasal: ['UU35-112'] }, []],
    [{ periode: '2026-01', tanggal_ungkap: '2026-01-02', pasal: ['UU35-113'] }, ['articles-in-force']],
    [{ periode: '2026-01', tanggal_ungkap: '2026-01-02', pasal: ['UU35-114', 'KUHP-609'] }, []],
  ])('%j breaks %j', (change, expected) => {
    expect(broken('cases', { ...row, ...change })).toEqual(expected);
  });

  const origin = catalogue.get('cases')?.columns.find((column) => column.name === 'kode_asal');
  test.each(['12.13', '21.71', '19.71', '96.71'])('the origin %s is a regency', (code) => {
    expect(origin?.type.safeParse(code).success).toBe(true);
  });
  test.each(['19.07', '1213', '12', '12.30', '20.01', '97.01', '12.13.01'])(
    'the origin %s is none',
    (code) => {
      expect(origin?.type.safeParse(code).success).toBe(false);
    },
  );
});

describe('seizures', () => {
  const { convert, isStructuralZero } = catalogue.get('seizures') ?? {};
  test.each([
    ['54.9', '54900'],
    ['54.94', '54940'],
    ['0.001', '1'],
    ['1', '1000'],
  ])('%s kg are exactly %s g', (jumlah, grams) => {
    expect(convert?.({ satuan: 'KG', jumlah })).toEqual({ satuan: 'G', jumlah: grams });
  });

  test('other units stay as they are', () => {
    expect(convert?.({ satuan: 'BUTIR', jumlah: '170' })).toEqual({ satuan: 'BUTIR', jumlah: '170' });
  });

  test.each([
    [{ narkotika: 'EKSTASI', satuan: 'BUTIR', basis_berat: 'TIDAK_BERLAKU' }, []],
    [{ narkotika: 'EKSTASI', satuan: 'ML', basis_berat: 'TIDAK_BERLAKU' }, ['unit-of-drug']],
    [{ narkotika: 'GANJA', satuan: 'BATANG', basis_berat: 'BRUTO' }, ['basis-of-unit']],
    [{ narkotika: 'SABU', satuan: 'G', basis_berat: 'TIDAK_BERLAKU' }, ['basis-of-unit']],
  ])('%j breaks %j', (row, expected) => {
    expect(broken('seizures', row)).toEqual(expected);
  });

  test('a table has cells of the pairs that a drug is measured in', () => {
    expect(isStructuralZero?.({ narkotika: 'EKSTASI', satuan: 'BUTIR' })).toBe(false);
    expect(isStructuralZero?.({ narkotika: 'EKSTASI', satuan: 'ML' })).toBe(true);
  });
});

describe('rehab-facilities', () => {
  test.each([
    [{ sni_8807: 'YA', edisi_sni: '2022', tanggal_sertifikat: '2024-03-31' }, []],
    [{ sni_8807: 'YA' }, []],
    [{ sni_8807: 'TIDAK', edisi_sni: '2022' }, ['edition-only-with-sni']],
    [{ sni_8807: 'TIDAK', tanggal_sertifikat: '2024-01-01' }, ['certificate-only-with-sni']],
    [{ sni_8807: 'YA', tanggal_sertifikat: '2024-04-01' }, ['certified-by-period']],
  ])('%j breaks %j', (change, expected) => {
    expect(broken('rehab-facilities', { periode: '2024-03', ...change })).toEqual(expected);
  });
});
