import { areas } from '../../../../../schemas/agency/areas.ts';
import { text } from '../../../../../schemas/model/text.ts';
import type { ExpectedSentences } from './sentence.ts';

export const cellExpected: ExpectedSentences<'cell'> = {
  'at-most-cell-bytes': ({ max }) =>
    text(`paling panjang ${max} byte per sel`, `at most ${max} bytes a cell`),
  'no-personal-data': () => text('isian tanpa data pribadi', 'a value without personal data'),
  'no-control-characters': () =>
    text(
      'isian tanpa karakter kendali atau karakter tersembunyi',
      'a value without control or hidden characters',
    ),
  'whole-letters': () => text('huruf yang utuh', 'letters that are whole'),
  'no-formula': () =>
    text(
      'teks yang tidak diawali = + - @, tab atau akhir baris',
      'text that does not begin with = + - @, a tab or a line end',
    ),
  'no-thousands-separator': () =>
    text('bilangan bulat tanpa pemisah ribuan', 'a whole number without thousands separator'),
  'unambiguous-number': ({ thousands, decimal }) =>
    text(
      `angka tanpa pemisah ribuan (${thousands}), atau dengan empat angka di belakang koma (${decimal}0)`,
      `a number without thousands separator (${thousands}), or with four decimals (${decimal}0)`,
    ),
  'dotted-region-code': () =>
    text(
      `kode Kemendagri bertitik, misalnya ${areas.example} (kolom berformat Teks)`,
      `a dotted Kemendagri code such as ${areas.example} (the column formatted as Text)`,
    ),
  'code-in-force': ({ period }) =>
    text(`kode yang berlaku pada ${period}`, `a code that was in force in ${period}`),
  'upload-period': ({ period }) =>
    text(`${period}, periode unggahan ini`, `${period}, the period of this upload`),
  'month-until': ({ month }) => text(`bulan paling lambat ${month}`, `a month no later than ${month}`),
  'date-until': ({ day }) => text(`tanggal paling lambat ${day}`, `a date no later than ${day}`),
};
