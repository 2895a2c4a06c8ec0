import { text } from '../../../../../schemas/model/text.ts';
import type { ExpectedSentences } from './sentence.ts';

export const fileExpected: ExpectedSentences<'file'> = {
  'one-of-datasets': ({ ids }) => text(`salah satu dari: ${ids.join(', ')}`, `one of: ${ids.join(', ')}`),
  'month-form-until': ({ month }) =>
    text(`bulan YYYY-MM, paling akhir ${month}`, `a month YYYY-MM, ${month} at the latest`),
  'held-upload': () => text('id unggahan bulan ini yang ditahan', 'the id of a held upload of this month'),
  'announced-hash': ({ sha256 }) => text(`sha256 ${sha256}`, `sha256 ${sha256}`),
  'csv-with-header': () =>
    text('berkas CSV (teks) dengan baris judul kolom', 'a CSV file (text) with a header row'),
  'utf-8': () => text('CSV UTF-8', 'CSV UTF-8'),
  'at-most-file-bytes': ({ max }) => text(`paling besar ${max} byte`, `at most ${max} bytes`),
  'known-delimiter': () =>
    text('pemisah titik koma, koma, atau tab', 'semicolon, comma or tab as the delimiter'),
  'header-on-first-line': () => text('judul kolom di baris pertama', 'the column names on the first line'),
  'one-kind-of-line-end': () =>
    text(
      'satu jenis akhir baris di seluruh berkas (CRLF atau LF)',
      'one kind of line end throughout the file (CRLF or LF)',
    ),
  'final-line-end': () => text('akhir baris sesudah baris terakhir', 'a line end after the last row'),
  'data-row-or-nil': () =>
    text(
      'paling sedikit satu baris data, atau pernyataan NIHIL',
      'at least one data row, or a NIHIL declaration',
    ),
  'declared-row-count': ({ rows }) =>
    text(`${rows} baris data, seperti dinyatakan`, `${rows} data rows, as declared`),
  'no-blank-end': () =>
    text('tidak ada baris atau kolom kosong di akhir', 'no blank rows or columns at the end'),
  'total-near': ({ value, period }) =>
    text(`sekitar ${value} seperti ${period}`, `about ${value}, as in ${period}`),
};
