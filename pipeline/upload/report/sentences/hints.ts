import { type Text, text } from '../../../../schemas/model/text.ts';
import { fact, type WordedFinding } from './sentence.ts';

/** How to correct a cell of the wrong form, by `detail.kind`. */
const HINTS: Readonly<Record<string, Text>> = {
  placeholder: text('Jika nol, tulis 0.', 'If it is zero, write 0.'),
  unit: text('Tulis angkanya saja, tanpa satuan.', 'Write the number alone, without its unit.'),
  scientific: text(
    'Excel menulisnya dalam bentuk pangkat; ubah format sel menjadi Angka dan tulis ulang nilainya.',
    'Excel wrote it with an exponent; format the cell as Number and enter the value again.',
  ),
  'full-width': text(
    'Angkanya memakai huruf lebar (dari papan tik lain); ketik ulang dengan angka biasa.',
    'Its digits are full-width characters (of another keyboard); type it again with ordinary digits.',
  ),
  'negative-zero': text('Nol ditulis 0, tanpa tanda minus.', 'Zero is written 0, without a minus.'),
  'not-a-number': text(
    'Rumus di sel ini gagal; tulis angkanya.',
    'The formula of this cell has failed; write the number.',
  ),
  'too-large': text('Angkanya terlalu besar untuk benar.', 'The number is too large to be right.'),
  'comma-decimal': text(
    'Dalam berkas berpemisah koma, desimal ditulis dengan titik.',
    'In a comma-separated file decimals are written with a point.',
  ),
  'english-thousands': text('Hapus pemisah ribuannya.', 'Remove the thousands separators.'),
  fraction: text('Tidak boleh ada pecahan.', 'It may have no fraction.'),
  'month-first': text(
    'Bulan dan hari tertukar (cara Amerika); tulis hari/bulan/tahun.',
    'Month and day are in American order; write day/month/year.',
  ),
  'no-such-day': text('Tanggal itu tidak ada dalam kalender.', 'The calendar has no such day.'),
  'two-digit-year': text('Tulis tahun dengan empat angka.', 'Write the year with four digits.'),
  serial: text(
    'Itu nomor seri tanggal Excel; ubah format sel menjadi Tanggal sebelum menyimpan.',
    'That is Excel’s serial number of a date; format the cell as Date before saving.',
  ),
  words: text('Tulis tanggal dengan angka.', 'Write the date in digits.'),
  time: text('Tulis tanggalnya saja, tanpa jam.', 'Write the date alone, without the time.'),
};

/** The hint for the kind of form that a cell has, if one is known. */
export const hintOf = (finding: WordedFinding): Text | undefined => HINTS[fact(finding, 'kind')];
