import { text } from '../../../../schemas/model/text.ts';
import { expects, fact, join, type Sentences } from './sentence.ts';

const SAVE_AS_CSV = text(
  'Di Excel: File > Simpan Sebagai > CSV UTF-8, lalu unggah berkas CSV itu.',
  'In Excel: File > Save As > CSV UTF-8, then upload that CSV file.',
);

const megabytes = (bytes: string, comma: string) =>
  `${(Number(bytes) / 1024 / 1024)
    .toFixed(2)
    .replace(/\.?0+$/, '')
    .replace('.', comma)} MB`;

export const fileSentences: Sentences<'file'> = {
  'file/address': (finding) =>
    join(
      text(
        `Berkas dikirim ke alamat yang tidak dikenal: "${finding.value ?? ''}".`,
        `The file was sent to an address that is not known: “${finding.value ?? ''}”.`,
      ),
      expects(finding),
      text(
        'Pilih lagi dataset dan bulannya, lalu unggah ulang.',
        'Choose the dataset and the month again, and upload once more.',
      ),
    ),
  'file/empty': () =>
    join(
      text('Berkas kosong: tidak ada isi apa pun.', 'The file is empty: it holds nothing at all.'),
      text(
        'Unggah berkas dengan judul kolom dan data, atau nyatakan bulan ini NIHIL.',
        'Upload a file with a header and data, or declare the month nil.',
      ),
    ),
  'file/no-rows': (finding) =>
    join(
      text(
        'Berkas hanya berisi judul kolom, tanpa baris data.',
        'The file has a header only and no data rows.',
      ),
      Number(fact(finding, 'declared')) > 0
        ? text(
            `Anda menyatakan ${fact(finding, 'declared')} baris; periksa apakah berkasnya terpotong.`,
            `You declared ${fact(finding, 'declared')} rows; check whether the file was cut short.`,
          )
        : text(
            'Jika memang tidak ada kejadian bulan ini, nyatakan NIHIL: tulis periode di kolom pertama dan NIHIL di kolom kedua, atau centang "nihil" saat mengunggah.',
            'If there really was nothing this month, declare it nil: write the period in the first column and NIHIL in the second, or tick “nil” when uploading.',
          ),
    ),
  'file/not-csv': (finding) =>
    join(
      text(
        `Ini bukan berkas CSV, melainkan ${fact(finding, 'kind')}. Mengganti nama berkas tidak mengubah isinya.`,
        `This is not a CSV file but ${fact(finding, 'kind')}. Renaming a file does not change what it holds.`,
      ),
      text(
        'Simpan sebagai CSV (di Excel: File > Simpan Sebagai > CSV UTF-8), lalu unggah berkas itu, atau isi templat .xlsx dataset ini.',
        'Save as CSV (in Excel: File > Save As > CSV UTF-8), then upload that file, or fill in the .xlsx template of this dataset.',
      ),
    ),
  'file/encoding': (finding) => {
    const offset = fact(finding, 'offset');
    return join(
      text(
        `Huruf dalam berkas rusak atau tidak dikenali${offset && ` (byte ke-${offset})`}; berkas bukan teks UTF-8.`,
        `Characters in the file are damaged or unknown${offset && ` (at byte offset ${offset})`}; it is not UTF-8 text.`,
      ),
      SAVE_AS_CSV,
    );
  },
  'file/encoding-guessed': (finding) =>
    join(
      text(
        `Berkas bukan UTF-8; dibaca sebagai windows-1252 (byte ke-${fact(finding, 'offset')}).`,
        `The file is not UTF-8; it was read as windows-1252 (byte offset ${fact(finding, 'offset')}).`,
      ),
      text(
        'Periksa huruf beraksen, dan lain kali simpan sebagai CSV UTF-8.',
        'Check accented letters, and save as CSV UTF-8 next time.',
      ),
    ),
  'file/utf-16': () =>
    text(
      'Berkas bertipe "Unicode Text" (UTF-16) dan sudah dibaca. Lain kali simpan sebagai CSV UTF-8.',
      'The file is “Unicode Text” (UTF-16) and was read. Save as CSV UTF-8 next time.',
    ),
  'file/line-ends': (finding) =>
    join(
      text(
        `Akhir baris tidak seragam mulai baris ${finding.line ?? '?'}; berkas mungkin gabungan dari beberapa berkas.`,
        `Line ends are not of one kind from line ${finding.line ?? '?'} on; the file may be several files joined.`,
      ),
      expects(finding),
      text(
        'Buka di Excel dan simpan lagi sebagai CSV UTF-8.',
        'Open it in Excel and save it again as CSV UTF-8.',
      ),
    ),
  'file/too-large': (finding) =>
    text(
      `Berkas lebih besar dari ${megabytes(fact(finding, 'limit'), ',')}, batas unggahan. Satu berkas untuk satu dataset dan satu bulan; hapus kolom, lembar, atau bulan lain.`,
      `The file is larger than ${megabytes(fact(finding, 'limit'), '.')}, the limit of an upload. One file holds one dataset and one month; remove other columns, sheets or months.`,
    ),
  'file/delimiter': (finding) => {
    const delimiter = fact(finding, 'delimiter');
    return join(
      delimiter
        ? text(
            `Kolom dipisah dengan "${delimiter}", yang tidak diterima.`,
            `Columns are parted by “${delimiter}”, which is not accepted.`,
          )
        : text(
            'Baris pertama tidak memuat satu pun nama kolom dataset ini, atau kolomnya dipisah dengan cara lain.',
            'The first line has none of the column names of this dataset, or parts them in another way.',
          ),
      expects(finding),
      text(
        'Pakai templat dataset ini dan jangan ubah baris pertamanya.',
        'Use the template of this dataset and leave its first line as it is.',
      ),
    );
  },
  'file/title-rows': (finding) =>
    text(
      `Ada judul atau baris lain di atas judul kolom; judul kolom baru ada di baris ${fact(finding, 'header')}. Hapus semua baris di atasnya sehingga judul kolom menjadi baris pertama.`,
      `There are title or other lines above the column names, which are only on line ${fact(finding, 'header')}. Delete every line above them, so that the column names are the first line.`,
    ),
  'file/control-total': (finding) =>
    finding.detail?.found === undefined
      ? join(
          text(
            'Berkas yang diterima tidak sama dengan berkas yang dinyatakan saat dikirim; mungkin rusak di perjalanan.',
            'The file that arrived is not the file that was declared when it was sent; it may have been damaged on the way.',
          ),
          expects(finding),
          text('Unggah lagi berkas yang sama.', 'Upload the same file again.'),
        )
      : text(
          `Dinyatakan ${fact(finding, 'declared')} baris data, tetapi berkas berisi ${fact(finding, 'found')}. Berkas mungkin terpotong, atau jumlah yang dinyatakan keliru; periksa keduanya dan unggah lagi.`,
          `The file has ${fact(finding, 'found')} data rows, but ${fact(finding, 'declared')} were declared. It may have been cut short, or the declared number is wrong; check both and upload again.`,
        ),
  'file/trailing-blank': (finding) =>
    text(
      `Baris kosong di akhir (${fact(finding, 'rows')}) dan kolom kosong di kanan (${fact(finding, 'columns')}) diabaikan. Tidak perlu diperbaiki.`,
      `Blank rows at the end (${fact(finding, 'rows')}) and blank columns at the right (${fact(finding, 'columns')}) were left out. Nothing needs to be mended.`,
    ),
  'file/implausible': (finding) =>
    text(
      `Jumlah ${fact(finding, 'measure')} menjadi ${finding.value}, padahal pada ${fact(finding, 'period')} ${fact(finding, 'before')}. Berkas tetap diterima; periksa apakah ada baris yang hilang atau berlebih.`,
      `The total of ${fact(finding, 'measureEn')} is ${finding.value}, while in ${fact(finding, 'period')} it was ${fact(finding, 'before')}. The file is accepted all the same; see whether rows are missing or too many.`,
    ),
  'file/no-final-newline': (finding) =>
    text(
      `Berkas tidak diakhiri akhir baris. Jika berkas dibuat dengan Excel, mungkin terpotong: pastikan baris terakhir (baris ${finding.line ?? '?'}) lengkap.`,
      `The file does not end with a line end. If Excel made it, it may have been cut short: make sure that its last row (line ${finding.line ?? '?'}) is complete.`,
    ),
};
