import { text } from '../../../../../schemas/model/text.ts';
import type { ExpectedSentences } from './sentence.ts';

export const rowExpected: ExpectedSentences<'row'> = {
  'column-count': ({ count }) => text(`${count} kolom`, `${count} columns`),
  'quoted-cells': () =>
    text(
      'kutip ganda membungkus seluruh sel, dan kutip di dalam sel ditulis dua kali ("")',
      'double quotes around the whole cell, and a quote inside a cell written twice ("")',
    ),
  'data-rows-only': () =>
    text('hanya baris data; jumlah dihitung otomatis', 'data rows only; totals are calculated automatically'),
  'one-table': () => text('satu tabel per berkas', 'one table a file'),
  'no-blank-row': () => text('tidak ada baris kosong di antara data', 'no blank row among the data'),
  'nil-row-alone': () =>
    text('baris NIHIL sebagai satu-satunya baris', 'the NIHIL row as the only row of the file'),
  'reported-key': ({ dataset, key }) =>
    text(
      `${key} yang sudah dilaporkan di dataset ${dataset}`,
      `a ${key} that the dataset ${dataset} has reported`,
    ),
  'unique-key': ({ columns }) =>
    text(
      `${columns.join(' + ')} yang berbeda di setiap baris`,
      `a different ${columns.join(' + ')} in every row`,
    ),
};
