import {
  countsInWords,
  figureName,
  figureWords,
  isFigure,
  rowName,
  sideWords,
} from '../../portal/dataset/difference-words.ts';

test('a row is named by its key, without the dimensions that it is not broken down by', () => {
  expect(rowName({ tabel: 'bulan', periode: '2024-01', lingkup: 'TOTAL', ukuran: 'kasus' })).toBe(
    'bulan · 2024-01 · kasus',
  );
  expect(rowName({ nomor_dokumen: 'A/1', lain: null })).toBe('A/1');
});

test('a figure is its value with the unit, or why there is none', () => {
  const row = { tabel: 'tahun', periode: '2024', nilai: '5', satuan: 'orang', status: 'published' };
  expect(isFigure(row)).toBe(true);
  expect(figureWords(row)).toBe('5 orang');
  expect(figureName(row)).toBe('tahun · 2024');
  expect(figureWords({ nilai: null, status: 'suppressed' })).toBe('disembunyikan');
  expect(figureWords({ nilai: '0', status: 'zero' })).toBe('0');
});

test('a side of a change has its figure in one line and other columns each in its own', () => {
  expect(sideWords({ nilai: null, status: 'not_yet_published' })).toEqual(['belum terbit']);
  expect(sideWords({ nilai: '7' })).toEqual(['7']);
  expect(sideWords({ nama_mitra: 'PT Timah', tanggal_akhir: null })).toEqual([
    'nama_mitra: PT Timah',
    'tanggal_akhir: kosong',
  ]);
});

test('counts name only what there is', () => {
  expect(countsInWords({ added: 15, removed: 0, changed: 2 })).toEqual({
    id: 'baris berubah 2, ditambahkan 15',
    en: 'rows changed 2, added 15',
  });
  expect(countsInWords({ added: 0, removed: 0, changed: 0 }).id).toBe('barisnya sama');
});
