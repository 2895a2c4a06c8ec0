import { type Text, text } from '../../../../schemas/model/text.ts';
import { expects, fact, join, ofCell, type Sentences } from './sentence.ts';

const FAULTS: Readonly<Record<string, Text>> = {
  stray: text(
    'Ada tanda kutip ganda (") di tengah isi sel yang tidak dibungkus kutip.',
    'There is a double quote (") inside a cell that is not itself in quotes.',
  ),
  trailing: text(
    'Ada tulisan lain sesudah tanda kutip penutup sebuah sel.',
    'Something follows the closing quote of a cell.',
  ),
  unterminated: text(
    'Tanda kutip ganda (") dibuka tetapi tidak pernah ditutup.',
    'A double quote (") is opened and never closed.',
  ),
  count: text(
    'Tanda kutip pada baris ini atau di dekatnya membuat batas baris tidak jelas.',
    'Quotes on or near this line leave it unclear where rows end.',
  ),
};

export const rowSentences: Sentences<'row'> = {
  'row/field-count': (finding) => {
    if (finding.ruleId === 'row/blank')
      return text(
        'Baris ini kosong, padahal masih ada data di bawahnya. Hapus baris kosong itu.',
        'This row is blank although data follow below it. Delete the blank row.',
      );
    const found = Number(fact(finding, 'found'));
    const wanted = Number(fact(finding, 'expected'));
    return join(
      text(
        `Baris ini punya ${found} kolom, padahal judulnya ${wanted}.`,
        `This row has ${found} columns, but the header has ${wanted}.`,
      ),
      found > wanted
        ? text(
            'Ada pemisah kolom yang berlebih; isi yang memuat pemisah harus dibungkus kutip ganda.',
            'There is a delimiter too many; a value that holds the delimiter must be in double quotes.',
          )
        : text(
            'Ada kolom yang hilang; berkas mungkin terpotong. Kosongkan sel yang tidak ada isinya, jangan dihapus.',
            'Columns are missing; the file may have been cut short. Leave a cell without a value empty, do not delete it.',
          ),
    );
  },
  'row/quote': (finding) =>
    join(
      FAULTS[fact(finding, 'fault')] ?? FAULTS.count,
      expects(finding),
      text(
        'Buka di Excel, hapus tanda kutip itu, dan simpan lagi sebagai CSV UTF-8.',
        'Open it in Excel, remove the quote and save it again as CSV UTF-8.',
      ),
    ),
  'row/reference': (finding) =>
    join(
      ofCell(
        finding,
        `belum ada di dataset "${fact(finding, 'dataset')}".`,
        `is not yet in the dataset “${fact(finding, 'dataset')}”.`,
      ),
      text(
        'Berkas tetap diterima: laporkan yang belum ada itu, atau perbaiki rujukannya.',
        'The file is accepted all the same: report what is missing there, or mend the reference.',
      ),
    ),
  'row/total': () =>
    text(
      'Ini baris Jumlah atau Total. Hapus baris ini; jumlah dihitung otomatis.',
      'This is a sum (Jumlah, Total). Delete the row; totals are calculated automatically.',
    ),
  'row/second-table': () =>
    text(
      'Di baris ini judul kolom muncul lagi: berkas memuat dua tabel. Buat satu berkas untuk setiap tabel, atau hapus judul yang berulang.',
      'On this line the column names come again: the file holds two tables. Make one file for each table, or delete the repeated header.',
    ),
  'row/rule': (finding) => {
    const value = finding.value === undefined ? '' : ` ("${finding.value}")`;
    return text(
      `Kolom "${finding.column}"${value} tidak cocok dengan isi lain di baris ini. Yang diterima: ${finding.expected.id}. Periksa kedua isian.`,
      `Column “${finding.column}”${value} does not agree with the rest of the row. Accepted: ${finding.expected.en}. Check both values.`,
    );
  },
  'row/duplicate-key': (finding) => {
    const lines = finding.detail?.lines;
    const named = Array.isArray(lines) ? lines : [];
    const more = Number(fact(finding, 'others')) - named.length;
    const list = named.join(', ');
    return text(
      `Baris ini mengulang "${finding.value}", yang juga ada di baris ${list}${more > 0 ? ` dan ${more} baris lain` : ''}. Yang diterima: ${finding.expected.id}. Hapus yang berulang atau betulkan isinya.`,
      `This row repeats “${finding.value}”, which is also on line ${list}${more > 0 ? ` and ${more} others` : ''}. Accepted: ${finding.expected.en}. Delete the repetition or correct it.`,
    );
  },
};
