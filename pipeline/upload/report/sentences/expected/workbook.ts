import { text } from '../../../../../schemas/model/text.ts';
import type { ExpectedSentences } from './sentence.ts';

export const workbookExpected: ExpectedSentences<'workbook'> = {
  'whole-workbook': () => text('buku kerja .xlsx yang utuh', 'a whole .xlsx workbook'),
  'no-password': () => text('buku kerja tanpa kata sandi', 'a workbook without a password'),
  'no-macros': () => text('buku kerja .xlsx tanpa makro', 'an .xlsx workbook without macros'),
  'at-most-parts': ({ max }) => text(`paling banyak ${max} bagian`, `at most ${max} parts`),
  'at-most-unpacked-bytes': ({ max }) =>
    text(`paling besar ${max} byte sesudah dibuka`, `at most ${max} bytes unfolded`),
  'sheet-with-data': () => text('lembar berisi judul kolom dan data', 'a sheet with a header and data'),
  'one-sheet-with-data': () => text('satu lembar berisi data', 'one sheet with data'),
  'nothing-hidden': () => text('tidak ada yang tersembunyi', 'nothing hidden'),
  'no-merged-cells': () => text('satu tabel tanpa sel gabungan', 'one table without merged cells'),
  'typed-value': () => text('nilai yang diketik, bukan rumus', 'a value that was typed, not a formula'),
  'value-not-error': () => text('nilai, bukan galat', 'a value, not an error'),
  'number-code-or-text': () => text('angka, kode, atau teks', 'a number, a code or text'),
  'date-cell': () => text('sel tanggal, bukan teks', 'a date cell, not text'),
  'day-without-time': () => text('tanggal tanpa jam', 'a day without a time'),
  'text-format': () => text('isian berformat Teks, bukan tanggal', 'a value formatted as Text, not a date'),
  'general-or-text-format': () => text('sel berformat Umum atau Teks', 'a cell formatted as General or Text'),
  'at-most-digits': ({ max }) =>
    text(`bilangan paling panjang ${max} angka`, `a number of at most ${max} digits`),
};
