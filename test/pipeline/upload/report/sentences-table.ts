import type { Finding, FindingCode } from '../../../../schemas/model/finding.ts';

type Case = readonly [
  expected: Finding['expected'],
  facts: Partial<Omit<Finding, 'code' | 'expected'>>,
  id: string,
  en: string,
];

/** Every finding code, with its sentences in Indonesian and English, in a dataset with the id `uji`. */
export const SENTENCES: Readonly<Record<FindingCode, readonly Case[]>> = {
  'file/address': [
    [
      { kind: 'one-of-datasets', ids: ['cases', 'seizures'] },
      { value: 'kasus' },
      'Berkas dikirim ke alamat yang tidak dikenal: "kasus". Yang diterima: salah satu dari: cases, seizures. Pilih lagi dataset dan bulannya, lalu unggah ulang.',
      'The file was sent to an address that is not known: “kasus”. Accepted: one of: cases, seizures. Choose the dataset and the month again, and upload once more.',
    ],
  ],
  'file/empty': [
    [
      { kind: 'csv-with-header' },
      {},
      'Berkas kosong: tidak ada isi apa pun. Unggah berkas dengan judul kolom dan data, atau nyatakan bulan ini NIHIL.',
      'The file is empty: it holds nothing at all. Upload a file with a header and data, or declare the month nil.',
    ],
  ],
  'file/no-rows': [
    [
      { kind: 'data-row-or-nil' },
      { detail: { declared: -1 } },
      'Berkas hanya berisi judul kolom, tanpa baris data. Jika memang tidak ada kejadian bulan ini, nyatakan NIHIL: tulis periode di kolom pertama dan NIHIL di kolom kedua, atau centang "nihil" saat mengunggah.',
      'The file has a header only and no data rows. If there really was nothing this month, declare it nil: write the period in the first column and NIHIL in the second, or tick “nil” when uploading.',
    ],
    [
      { kind: 'data-row-or-nil' },
      { detail: { declared: 12 } },
      'Berkas hanya berisi judul kolom, tanpa baris data. Anda menyatakan 12 baris; periksa apakah berkasnya terpotong.',
      'The file has a header only and no data rows. You declared 12 rows; check whether the file was cut short.',
    ],
  ],
  'file/not-csv': [
    [
      { kind: 'csv-with-header' },
      { detail: { kind: 'pdf' } },
      'Ini bukan berkas CSV, melainkan pdf. Mengganti nama berkas tidak mengubah isinya. Simpan sebagai CSV (di Excel: File > Simpan Sebagai > CSV UTF-8), lalu unggah berkas itu, atau isi templat .xlsx dataset ini.',
      'This is not a CSV file but pdf. Renaming a file does not change what it holds. Save as CSV (in Excel: File > Save As > CSV UTF-8), then upload that file, or fill in the .xlsx template of this dataset.',
    ],
  ],
  'file/encoding': [
    [
      { kind: 'utf-8' },
      {},
      'Huruf dalam berkas rusak atau tidak dikenali; berkas bukan teks UTF-8. Di Excel: File > Simpan Sebagai > CSV UTF-8, lalu unggah berkas CSV itu.',
      'Characters in the file are damaged or unknown; it is not UTF-8 text. In Excel: File > Save As > CSV UTF-8, then upload that CSV file.',
    ],
    [
      { kind: 'utf-8' },
      { detail: { offset: 17 } },
      'Huruf dalam berkas rusak atau tidak dikenali (byte ke-17); berkas bukan teks UTF-8. Di Excel: File > Simpan Sebagai > CSV UTF-8, lalu unggah berkas CSV itu.',
      'Characters in the file are damaged or unknown (at byte offset 17); it is not UTF-8 text. In Excel: File > Save As > CSV UTF-8, then upload that CSV file.',
    ],
  ],
  'file/encoding-guessed': [
    [
      { kind: 'utf-8' },
      { detail: { offset: 17, encoding: 'windows-1252' } },
      'Berkas bukan UTF-8; dibaca sebagai windows-1252 (byte ke-17). Periksa huruf beraksen, dan lain kali simpan sebagai CSV UTF-8.',
      'The file is not UTF-8; it was read as windows-1252 (byte offset 17). Check accented letters, and save as CSV UTF-8 next time.',
    ],
  ],
  'file/utf-16': [
    [
      { kind: 'utf-8' },
      {},
      'Berkas bertipe "Unicode Text" (UTF-16) dan sudah dibaca. Lain kali simpan sebagai CSV UTF-8.',
      'The file is “Unicode Text” (UTF-16) and was read. Save as CSV UTF-8 next time.',
    ],
  ],
  'file/line-ends': [
    [
      { kind: 'one-kind-of-line-end' },
      { line: 3 },
      'Akhir baris tidak seragam mulai baris 3; berkas mungkin gabungan dari beberapa berkas. Yang diterima: satu jenis akhir baris di seluruh berkas (CRLF atau LF). Buka di Excel dan simpan lagi sebagai CSV UTF-8.',
      'Line ends are not of one kind from line 3 on; the file may be several files joined. Accepted: one kind of line end throughout the file (CRLF or LF). Open it in Excel and save it again as CSV UTF-8.',
    ],
  ],
  'file/too-large': [
    [
      { kind: 'at-most-file-bytes', max: 5242880 },
      { detail: { limit: 5242880 } },
      'Berkas lebih besar dari 5 MB, batas unggahan. Satu berkas untuk satu dataset dan satu bulan; hapus kolom, lembar, atau bulan lain.',
      'The file is larger than 5 MB, the limit of an upload. One file holds one dataset and one month; remove other columns, sheets or months.',
    ],
    [
      { kind: 'at-most-file-bytes', max: 1572864 },
      { detail: { limit: 1572864 } },
      'Berkas lebih besar dari 1,5 MB, batas unggahan. Satu berkas untuk satu dataset dan satu bulan; hapus kolom, lembar, atau bulan lain.',
      'The file is larger than 1.5 MB, the limit of an upload. One file holds one dataset and one month; remove other columns, sheets or months.',
    ],
  ],
  'file/delimiter': [
    [
      { kind: 'known-delimiter' },
      { line: 1 },
      'Baris pertama tidak memuat satu pun nama kolom dataset ini, atau kolomnya dipisah dengan cara lain. Yang diterima: pemisah titik koma, koma, atau tab. Pakai templat dataset ini dan jangan ubah baris pertamanya.',
      'The first line has none of the column names of this dataset, or parts them in another way. Accepted: semicolon, comma or tab as the delimiter. Use the template of this dataset and leave its first line as it is.',
    ],
    [
      { kind: 'known-delimiter' },
      { line: 1, detail: { delimiter: '|' } },
      'Kolom dipisah dengan "|", yang tidak diterima. Yang diterima: pemisah titik koma, koma, atau tab. Pakai templat dataset ini dan jangan ubah baris pertamanya.',
      'Columns are parted by “|”, which is not accepted. Accepted: semicolon, comma or tab as the delimiter. Use the template of this dataset and leave its first line as it is.',
    ],
  ],
  'file/title-rows': [
    [
      { kind: 'header-on-first-line' },
      { line: 1, detail: { header: 4 } },
      'Ada judul atau baris lain di atas judul kolom; judul kolom baru ada di baris 4. Hapus semua baris di atasnya sehingga judul kolom menjadi baris pertama.',
      'There are title or other lines above the column names, which are only on line 4. Delete every line above them, so that the column names are the first line.',
    ],
  ],
  'file/control-total': [
    [
      { kind: 'declared-row-count', rows: 12 },
      { detail: { declared: 12, found: 11 } },
      'Dinyatakan 12 baris data, tetapi berkas berisi 11. Berkas mungkin terpotong, atau jumlah yang dinyatakan keliru; periksa keduanya dan unggah lagi.',
      'The file has 11 data rows, but 12 were declared. It may have been cut short, or the declared number is wrong; check both and upload again.',
    ],
    [
      { kind: 'announced-hash', sha256: '0a1b' },
      { ruleId: 'file/sha256', value: '2c3d' },
      'Berkas yang diterima tidak sama dengan berkas yang dinyatakan saat dikirim; mungkin rusak di perjalanan. Yang diterima: sha256 0a1b. Unggah lagi berkas yang sama.',
      'The file that arrived is not the file that was declared when it was sent; it may have been damaged on the way. Accepted: sha256 0a1b. Upload the same file again.',
    ],
  ],
  'file/trailing-blank': [
    [
      { kind: 'no-blank-end' },
      { line: 9, detail: { rows: 2, columns: 1 } },
      'Baris kosong di akhir (2) dan kolom kosong di kanan (1) diabaikan. Tidak perlu diperbaiki.',
      'Blank rows at the end (2) and blank columns at the right (1) were left out. Nothing needs to be mended.',
    ],
  ],
  'file/no-final-newline': [
    [
      { kind: 'final-line-end' },
      { line: 9 },
      'Berkas tidak diakhiri akhir baris. Jika berkas dibuat dengan Excel, mungkin terpotong: pastikan baris terakhir (baris 9) lengkap.',
      'The file does not end with a line end. If Excel made it, it may have been cut short: make sure that its last row (line 9) is complete.',
    ],
  ],
  'file/implausible': [
    [
      { kind: 'total-near', value: '120', period: '2024-11' },
      {
        value: '40',
        detail: { measure: 'fasilitas', measureEn: 'facilities', before: '120', period: '2024-11' },
      },
      'Jumlah fasilitas menjadi 40, padahal pada 2024-11 120. Berkas tetap diterima; periksa apakah ada baris yang hilang atau berlebih.',
      'The total of facilities is 40, while in 2024-11 it was 120. The file is accepted all the same; see whether rows are missing or too many.',
    ],
  ],
  'workbook/broken': [
    [
      { kind: 'whole-workbook' },
      { detail: { kind: 'crc' } },
      'Buku kerja Excel ini rusak atau terpotong dan tidak dapat dibaca seluruhnya. Buka di Excel dan simpan lagi sebagai .xlsx, atau sebagai CSV UTF-8.',
      'This Excel workbook is damaged or cut off and cannot be read as a whole. Open it in Excel and save it again as .xlsx, or as CSV UTF-8.',
    ],
  ],
  'workbook/encrypted': [
    [
      { kind: 'no-password' },
      {},
      'Buku kerja ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya (File > Info > Proteksi), lalu simpan lagi.',
      'This workbook is locked with a password. Open it in Excel, remove the password (File > Info > Protect) and save it again.',
    ],
  ],
  'workbook/macros': [
    [
      { kind: 'no-macros' },
      {},
      'Buku kerja ini berisi makro (.xlsm). Simpan sebagai .xlsx atau CSV UTF-8, lalu unggah berkas itu.',
      'This workbook holds macros (.xlsm). Save it as .xlsx or CSV UTF-8, then upload that file.',
    ],
  ],
  'workbook/too-large': [
    [
      { kind: 'at-most-parts', max: 512 },
      { detail: { kind: 'entries' } },
      'Buku kerja ini terdiri dari terlalu banyak bagian. Salin tabelnya saja ke templat baru, lalu unggah berkas itu.',
      'This workbook has too many parts. Copy the table alone into a new template, then upload that file.',
    ],
    [
      { kind: 'at-most-unpacked-bytes', max: 1024 },
      { detail: { kind: 'ratio' } },
      'Buku kerja ini membesar jauh melebihi ukurannya. Salin tabelnya saja ke templat baru, lalu unggah berkas itu.',
      'This workbook unfolds to far more than its size. Copy the table alone into a new template, then upload that file.',
    ],
    [
      { kind: 'at-most-unpacked-bytes', max: 1024 },
      { detail: { kind: 'bytes' } },
      'Buku kerja ini terlalu besar sesudah dibuka. Salin tabelnya saja ke templat baru, lalu unggah berkas itu.',
      'This workbook is too large once unfolded. Copy the table alone into a new template, then upload that file.',
    ],
  ],
  'workbook/sheets': [
    [
      { kind: 'one-sheet-with-data' },
      { detail: { names: 'Data, Lama' } },
      'Lebih dari satu lembar berisi: Data, Lama. Satu berkas untuk satu tabel; hapus lembar lain.',
      'More than one sheet holds something: Data, Lama. One file holds one table; delete the other sheets.',
    ],
  ],
  'workbook/hidden': [
    [
      { kind: 'nothing-hidden' },
      { detail: { kind: 'sheet', name: 'Lama' } },
      'Lembar "Lama" tersembunyi tetapi berisi. Tampilkan (Unhide, hapus saringan) dan periksa, atau hapus.',
      'Sheet “Lama” is hidden and holds something. Show it (Unhide, clear the filter) and check it, or delete it.',
    ],
    [
      { kind: 'nothing-hidden' },
      { detail: { kind: 'column', letters: 'C' } },
      'Kolom C tersembunyi tetapi berisi. Tampilkan (Unhide, hapus saringan) dan periksa, atau hapus.',
      'Column C is hidden and holds something. Show it (Unhide, clear the filter) and check it, or delete it.',
    ],
    [
      { kind: 'nothing-hidden' },
      { line: 5, detail: { kind: 'row' } },
      'Baris 5 tersembunyi (mungkin oleh saringan) tetapi berisi. Tampilkan (Unhide, hapus saringan) dan periksa, atau hapus.',
      'Row 5 is hidden (by a filter, perhaps) and holds something. Show it (Unhide, clear the filter) and check it, or delete it.',
    ],
  ],
  'workbook/merged': [
    [
      { kind: 'no-merged-cells' },
      { line: 1, detail: { range: 'A1:B2' } },
      'Sel A1:B2 digabung. Pisahkan (Unmerge Cells) dan isi setiap sel.',
      'Cells A1:B2 are merged. Unmerge them and fill in each cell.',
    ],
  ],
  'workbook/formula': [
    [
      { kind: 'typed-value' },
      { line: 7, row: 6, column: 'jumlah', detail: { cell: 'C7' } },
      'Sel C7 (kolom "jumlah") berisi rumus, bukan nilai. Salin sel itu, lalu Tempel Khusus > Nilai.',
      'Cell C7 (column “jumlah”) holds a formula, not a value. Copy the cell, then Paste Special > Values.',
    ],
    [
      { kind: 'typed-value' },
      { detail: { cell: 'C7' } },
      'Sel C7 berisi rumus, bukan nilai. Salin sel itu, lalu Tempel Khusus > Nilai.',
      'Cell C7 holds a formula, not a value. Copy the cell, then Paste Special > Values.',
    ],
  ],
  'workbook/error-value': [
    [
      { kind: 'value-not-error' },
      { line: 7, row: 6, column: 'jumlah', value: '#N/A', detail: { cell: 'C7' } },
      'Sel C7 (kolom "jumlah") berisi galat Excel #N/A. Tulis nilainya.',
      'Cell C7 (column “jumlah”) holds the Excel error #N/A. Write the value.',
    ],
  ],
  'workbook/boolean': [
    [
      { kind: 'number-code-or-text' },
      { line: 7, row: 6, column: 'jumlah', value: 'TRUE', detail: { cell: 'C7' } },
      'Sel C7 (kolom "jumlah") berisi nilai logika (BENAR/SALAH). Yang diterima: angka, kode, atau teks. Tulis sebagai teks.',
      'Cell C7 (column “jumlah”) holds a logical value (TRUE/FALSE). Accepted: a number, a code or text. Write it as text.',
    ],
  ],
  'workbook/date': [
    [
      { kind: 'day-without-time' },
      { line: 7, row: 6, column: 'jumlah', detail: { kind: 'time', cell: 'C7' } },
      'Sel C7 (kolom "jumlah") berisi tanggal dengan jam. Yang diterima: tanggal tanpa jam. Format sel itu sebagai Teks atau Tanggal, lalu ketik lagi.',
      'Cell C7 (column “jumlah”) holds a date with a time of day. Accepted: a day without a time. Format the cell as Text or Date, then type it again.',
    ],
    [
      { kind: 'day-without-time' },
      { line: 7, row: 6, column: 'jumlah', detail: { kind: 'range', cell: 'C7' } },
      'Sel C7 (kolom "jumlah") berisi tanggal di luar kalender yang dikenal. Yang diterima: tanggal tanpa jam. Format sel itu sebagai Teks atau Tanggal, lalu ketik lagi.',
      'Cell C7 (column “jumlah”) holds a date outside the calendar that is known. Accepted: a day without a time. Format the cell as Text or Date, then type it again.',
    ],
    [
      { kind: 'text-format' },
      { line: 7, row: 6, column: 'jumlah', detail: { kind: 'column', cell: 'C7' } },
      'Sel C7 (kolom "jumlah") diubah Excel menjadi tanggal, padahal kolomnya bukan kolom tanggal. Yang diterima: isian berformat Teks, bukan tanggal. Format sel itu sebagai Teks atau Tanggal, lalu ketik lagi.',
      'Cell C7 (column “jumlah”) was made a date by Excel, but its column is not one of dates. Accepted: a value formatted as Text, not a date. Format the cell as Text or Date, then type it again.',
    ],
  ],
  'workbook/date-as-text': [
    [
      { kind: 'date-cell' },
      { line: 7, row: 6, column: 'jumlah', value: '1/2/2024', detail: { cell: 'C7' } },
      'Sel C7 (kolom "jumlah") berisi tanggal sebagai teks ("1/2/2024"), sehingga urutan hari dan bulannya tidak pasti. Format kolom itu sebagai Tanggal (yyyy-mm-dd), ketik lagi, dan periksa tanggal lain di kolom itu.',
      'Cell C7 (column “jumlah”) holds a date as text (“1/2/2024”), so that the order of day and month is not certain. Format the column as Date (yyyy-mm-dd), type it again, and check the other dates of the column.',
    ],
  ],
  'workbook/number': [
    [
      { kind: 'at-most-digits', max: 15 },
      { line: 7, row: 6, column: 'jumlah', detail: { digits: 15, cell: 'C7' } },
      'Sel C7 (kolom "jumlah") berisi bilangan lebih dari 15 angka; Excel membulatkannya. Bulatkan dan ketik lagi, atau format sel sebagai Teks jika itu nomor.',
      'Cell C7 (column “jumlah”) holds a number of more than 15 digits; Excel has rounded it. Round it and type it again, or format the cell as Text if it is an identifier.',
    ],
  ],
  'workbook/number-format': [
    [
      { kind: 'general-or-text-format' },
      { line: 7, row: 6, column: 'jumlah', detail: { format: '0%', cell: 'C7' } },
      'Sel C7 (kolom "jumlah") menampilkan lain dari isinya (format 0%). Yang diterima: sel berformat Umum atau Teks. Ubah formatnya, lalu periksa isinya.',
      'Cell C7 (column “jumlah”) shows something else than it holds (format 0%). Accepted: a cell formatted as General or Text. Change the format, then check the value.',
    ],
    [
      { kind: 'general-or-text-format' },
      { line: 7, row: 6, column: 'jumlah', detail: { cell: 'C7' } },
      'Sel C7 (kolom "jumlah") menampilkan lain dari isinya (format angka). Yang diterima: sel berformat Umum atau Teks. Ubah formatnya, lalu periksa isinya.',
      'Cell C7 (column “jumlah”) shows something else than it holds (format number). Accepted: a cell formatted as General or Text. Change the format, then check the value.',
    ],
  ],
  'header/missing': [
    [
      { kind: 'columns', names: ['periode', 'jumlah'] },
      { line: 1, column: 'jumlah' },
      'Kolom "jumlah" tidak ada. Tambahkan kolom itu dengan nama persis seperti di templat; kolom yang diterima: periode, jumlah.',
      'Column “jumlah” is missing. Add it under exactly the name that the template has; accepted are the columns periode, jumlah.',
    ],
  ],
  'header/unknown': [
    [
      { kind: 'columns', names: ['periode', 'jumlah'] },
      { line: 1, column: 'jumla', suggestion: 'jumlah' },
      'Kolom "jumla" tidak dikenal dalam dataset ini dan tidak boleh ikut diunggah. Mungkin maksudnya "jumlah". Hapus kolom itu atau betulkan namanya. Yang diterima: kolom periode, jumlah.',
      'Column “jumla” is not known in this dataset and may not be uploaded with it. Perhaps “jumlah” is meant. Delete the column or correct its name. Accepted: the columns periode, jumlah.',
    ],
    [
      { kind: 'columns', names: ['periode', 'jumlah'] },
      { line: 1, column: 'catatan' },
      'Kolom "catatan" tidak dikenal dalam dataset ini dan tidak boleh ikut diunggah. Hapus kolom itu atau betulkan namanya. Yang diterima: kolom periode, jumlah.',
      'Column “catatan” is not known in this dataset and may not be uploaded with it. Delete the column or correct its name. Accepted: the columns periode, jumlah.',
    ],
  ],
  'header/duplicate': [
    [
      { kind: 'each-column-once' },
      { line: 1, column: 'jumlah', detail: { position: 5, other: 2 } },
      'Kolom "jumlah" ada dua kali: kolom ke-2 dan ke-5. Hapus salah satu.',
      'Column “jumlah” is there twice: as columns 2 and 5. Delete one of them.',
    ],
  ],
  'header/empty': [
    [
      { kind: 'columns', names: ['periode', 'jumlah'] },
      { line: 1, detail: { position: 3 } },
      'Kolom ke-3 tidak punya nama, tetapi ada isinya atau ada kolom lain sesudahnya. Hapus kolom itu atau beri nama sesuai templat.',
      'Column 3 has no name, yet it holds something or other columns follow. Delete it, or name it as the template does.',
    ],
  ],
  'header/reserved': [
    [
      { kind: 'columns', names: ['periode', 'jumlah'] },
      { line: 1, value: '__proto__', detail: { position: 3 } },
      'Nama kolom "__proto__" adalah kata khusus komputer dan tidak boleh dipakai. Yang diterima: kolom periode, jumlah.',
      'The column name “__proto__” is a reserved word of computers and may not be used. Accepted: the columns periode, jumlah.',
    ],
  ],
  'header/too-many': [
    [
      { kind: 'at-most-columns', max: 64 },
      { line: 1, detail: { found: 70, limit: 64 } },
      'Berkas punya 70 kolom; paling banyak 64. Pakai templat dataset ini dan hapus kolom lain.',
      'The file has 70 columns; at most 64 are allowed. Use the template of this dataset and delete other columns.',
    ],
  ],
  'header/personal-data': [
    [
      { kind: 'columns', names: ['periode', 'jumlah'] },
      { line: 1, column: 'nama', detail: { class: 'name', position: 3 } },
      'Kolom ke-3 memuat data pribadi (nama orang). Daftar orang satu per satu tidak boleh diunggah. Pakai templat rekapitulasi, yang berisi jumlah dan bukan nama: npx bersinar template uji',
      'Column 3 is for personal data (names of persons). Lists of individual persons may not be uploaded. Use the aggregate template, which holds counts and no names: npx bersinar template uji',
    ],
  ],
  'row/field-count': [
    [
      { kind: 'column-count', count: 7 },
      { line: 7, row: 6, detail: { found: 8, expected: 7 } },
      'Baris ini punya 8 kolom, padahal judulnya 7. Ada pemisah kolom yang berlebih; isi yang memuat pemisah harus dibungkus kutip ganda.',
      'This row has 8 columns, but the header has 7. There is a delimiter too many; a value that holds the delimiter must be in double quotes.',
    ],
    [
      { kind: 'column-count', count: 7 },
      { line: 7, row: 6, detail: { found: 6, expected: 7 } },
      'Baris ini punya 6 kolom, padahal judulnya 7. Ada kolom yang hilang; berkas mungkin terpotong. Kosongkan sel yang tidak ada isinya, jangan dihapus.',
      'This row has 6 columns, but the header has 7. Columns are missing; the file may have been cut short. Leave a cell without a value empty, do not delete it.',
    ],
    [
      { kind: 'no-blank-row' },
      { ruleId: 'row/blank', line: 7, row: 6 },
      'Baris ini kosong, padahal masih ada data di bawahnya. Hapus baris kosong itu.',
      'This row is blank although data follow below it. Delete the blank row.',
    ],
  ],
  'row/quote': [
    [
      { kind: 'quoted-cells' },
      { line: 7, row: 6, detail: { fault: 'stray' } },
      'Ada tanda kutip ganda (") di tengah isi sel yang tidak dibungkus kutip. Yang diterima: kutip ganda membungkus seluruh sel, dan kutip di dalam sel ditulis dua kali (""). Buka di Excel, hapus tanda kutip itu, dan simpan lagi sebagai CSV UTF-8.',
      'There is a double quote (") inside a cell that is not itself in quotes. Accepted: double quotes around the whole cell, and a quote inside a cell written twice (""). Open it in Excel, remove the quote and save it again as CSV UTF-8.',
    ],
    [
      { kind: 'quoted-cells' },
      { line: 7, row: 6, detail: { fault: 'trailing' } },
      'Ada tulisan lain sesudah tanda kutip penutup sebuah sel. Yang diterima: kutip ganda membungkus seluruh sel, dan kutip di dalam sel ditulis dua kali (""). Buka di Excel, hapus tanda kutip itu, dan simpan lagi sebagai CSV UTF-8.',
      'Something follows the closing quote of a cell. Accepted: double quotes around the whole cell, and a quote inside a cell written twice (""). Open it in Excel, remove the quote and save it again as CSV UTF-8.',
    ],
    [
      { kind: 'quoted-cells' },
      { line: 7, row: 6, detail: { fault: 'unterminated' } },
      'Tanda kutip ganda (") dibuka tetapi tidak pernah ditutup. Yang diterima: kutip ganda membungkus seluruh sel, dan kutip di dalam sel ditulis dua kali (""). Buka di Excel, hapus tanda kutip itu, dan simpan lagi sebagai CSV UTF-8.',
      'A double quote (") is opened and never closed. Accepted: double quotes around the whole cell, and a quote inside a cell written twice (""). Open it in Excel, remove the quote and save it again as CSV UTF-8.',
    ],
    [
      { kind: 'quoted-cells' },
      { line: 7, row: 6, detail: { fault: 'count' } },
      'Tanda kutip pada baris ini atau di dekatnya membuat batas baris tidak jelas. Yang diterima: kutip ganda membungkus seluruh sel, dan kutip di dalam sel ditulis dua kali (""). Buka di Excel, hapus tanda kutip itu, dan simpan lagi sebagai CSV UTF-8.',
      'Quotes on or near this line leave it unclear where rows end. Accepted: double quotes around the whole cell, and a quote inside a cell written twice (""). Open it in Excel, remove the quote and save it again as CSV UTF-8.',
    ],
  ],
  'row/total': [
    [
      { kind: 'data-rows-only' },
      { line: 7, row: 6 },
      'Ini baris Jumlah atau Total. Hapus baris ini; jumlah dihitung otomatis.',
      'This is a sum (Jumlah, Total). Delete the row; totals are calculated automatically.',
    ],
  ],
  'row/second-table': [
    [
      { kind: 'one-table' },
      { line: 7, row: 6 },
      'Di baris ini judul kolom muncul lagi: berkas memuat dua tabel. Buat satu berkas untuk setiap tabel, atau hapus judul yang berulang.',
      'On this line the column names come again: the file holds two tables. Make one file for each table, or delete the repeated header.',
    ],
  ],
  'row/rule': [
    [
      { kind: 'declared', text: { id: 'tanggal di bulan periode', en: 'a date in the month of the period' } },
      { ruleId: 'in-period', line: 7, row: 6, column: 'tanggal', value: '2024-11-30' },
      'Kolom "tanggal" ("2024-11-30") tidak cocok dengan isi lain di baris ini. Yang diterima: tanggal di bulan periode. Periksa kedua isian.',
      'Column “tanggal” ("2024-11-30") does not agree with the rest of the row. Accepted: a date in the month of the period. Check both values.',
    ],
    [
      { kind: 'nil-row-alone' },
      { ruleId: 'nihil-alone', line: 2, row: 1, column: 'periode' },
      'Kolom "periode" tidak cocok dengan isi lain di baris ini. Yang diterima: baris NIHIL sebagai satu-satunya baris. Periksa kedua isian.',
      'Column “periode” does not agree with the rest of the row. Accepted: the NIHIL row as the only row of the file. Check both values.',
    ],
  ],
  'row/reference': [
    [
      { kind: 'reported-key', dataset: 'cases', key: 'no_kasus' },
      { line: 7, row: 6, column: 'no_kasus', value: 'K-12', detail: { dataset: 'cases' } },
      'Isi kolom "no_kasus", "K-12", belum ada di dataset "cases". Berkas tetap diterima: laporkan yang belum ada itu, atau perbaiki rujukannya.',
      'The value of column “no_kasus”, “K-12”, is not yet in the dataset “cases”. The file is accepted all the same: report what is missing there, or mend the reference.',
    ],
  ],
  'row/duplicate-key': [
    [
      { kind: 'unique-key', columns: ['periode', 'no_kasus'] },
      { line: 7, row: 6, column: 'no_kasus', value: '2024-12 + K-12', detail: { lines: [3], others: 1 } },
      'Baris ini mengulang "2024-12 + K-12", yang juga ada di baris 3. Yang diterima: periode + no_kasus yang berbeda di setiap baris. Hapus yang berulang atau betulkan isinya.',
      'This row repeats “2024-12 + K-12”, which is also on line 3. Accepted: a different periode + no_kasus in every row. Delete the repetition or correct it.',
    ],
    [
      { kind: 'unique-key', columns: ['no_kasus'] },
      { line: 7, row: 6, column: 'no_kasus', value: 'K-12', detail: { lines: [3, 4], others: 5 } },
      'Baris ini mengulang "K-12", yang juga ada di baris 3, 4 dan 3 baris lain. Yang diterima: no_kasus yang berbeda di setiap baris. Hapus yang berulang atau betulkan isinya.',
      'This row repeats “K-12”, which is also on line 3, 4 and 3 others. Accepted: a different no_kasus in every row. Delete the repetition or correct it.',
    ],
  ],
  'cell/required': [
    [
      { kind: 'integer', min: 0 },
      { line: 7, row: 6, column: 'jumlah', detail: { count: 1 } },
      'Kolom "jumlah" kosong. Yang diterima: bilangan bulat, paling kecil 0. Jika nol, tulis 0.',
      'Column “jumlah” is empty. Accepted: a whole number, at least 0. If it is zero, write 0.',
    ],
    [
      { kind: 'date' },
      { line: 7, row: 6, column: 'tanggal', detail: { count: 0 } },
      'Kolom "tanggal" kosong. Yang diterima: tanggal seperti 2024-12-31 atau 31/12/2024.',
      'Column “tanggal” is empty. Accepted: a date such as 2024-12-31 or 31/12/2024.',
    ],
  ],
  'cell/type': [
    [
      { kind: 'integer', min: 0 },
      { line: 7, row: 6, column: 'jumlah', value: '5.0', suggestion: '5', detail: { kind: 'fraction' } },
      'Isi kolom "jumlah", "5.0", tidak dapat dibaca. Yang diterima: bilangan bulat, paling kecil 0. Tidak boleh ada pecahan. Mungkin maksudnya "5".',
      'The value of column “jumlah”, “5.0”, cannot be read. Accepted: a whole number, at least 0. It may have no fraction. Perhaps “5” is meant.',
    ],
    [
      { kind: 'date' },
      {
        line: 7,
        row: 6,
        column: 'tanggal',
        value: '12/31/2024',
        suggestion: '2024-12-31',
        detail: { kind: 'month-first' },
      },
      'Isi kolom "tanggal", "12/31/2024", tidak dapat dibaca. Yang diterima: tanggal seperti 2024-12-31 atau 31/12/2024. Bulan dan hari tertukar (cara Amerika); tulis hari/bulan/tahun. Mungkin maksudnya "2024-12-31".',
      'The value of column “tanggal”, “12/31/2024”, cannot be read. Accepted: a date such as 2024-12-31 or 31/12/2024. Month and day are in American order; write day/month/year. Perhaps “2024-12-31” is meant.',
    ],
    [
      { kind: 'integer', min: 0 },
      { line: 7, row: 6, column: 'jumlah', value: 'x', detail: { kind: 'other' } },
      'Isi kolom "jumlah", "x", tidak dapat dibaca. Yang diterima: bilangan bulat, paling kecil 0.',
      'The value of column “jumlah”, “x”, cannot be read. Accepted: a whole number, at least 0.',
    ],
  ],
  'cell/constraint': [
    [
      { kind: 'date-until', day: '2025-01-15' },
      { line: 7, row: 6, column: 'tanggal', value: '2031-01-01' },
      'Isi kolom "tanggal", "2031-01-01", di luar batas yang diterima. Yang diterima: tanggal paling lambat 2025-01-15.',
      'The value of column “tanggal”, “2031-01-01”, is outside what is accepted. Accepted: a date no later than 2025-01-15.',
    ],
  ],
  'cell/code': [
    [
      { kind: 'one-code', codes: ['L', 'P'] },
      { line: 7, row: 6, column: 'jenis_kelamin', value: 'Perempun', suggestion: 'P' },
      'Isi kolom "jenis_kelamin", "Perempun", bukan kode yang dikenal. Yang diterima: salah satu dari L, P. Mungkin maksudnya "P".',
      'The value of column “jenis_kelamin”, “Perempun”, is no known code. Accepted: one of L, P. Perhaps “P” is meant.',
    ],
  ],
  'cell/period': [
    [
      { kind: 'upload-period', period: '2024-12' },
      { line: 7, row: 6, column: 'periode', value: '2024-11', detail: { kind: 'other', read: '2024-11' } },
      'Isi kolom "periode", "2024-11", adalah bulan lain. Yang diterima: 2024-12, periode unggahan ini.',
      'The value of column “periode”, “2024-11”, is another month. Accepted: 2024-12, the period of this upload.',
    ],
    [
      { kind: 'upload-period', period: '2024-12' },
      { line: 7, row: 6, column: 'periode', value: 'x', detail: { kind: 'form' } },
      'Isi kolom "periode", "x", tidak dapat dibaca sebagai bulan; tulis misalnya 2024-12 atau Desember 2024. Yang diterima: 2024-12, periode unggahan ini.',
      'The value of column “periode”, “x”, cannot be read as a month; write 2024-12 or December 2024, for example. Accepted: 2024-12, the period of this upload.',
    ],
    [
      { kind: 'month' },
      { line: 7, row: 6, column: 'bulan', value: '2031-01', detail: { kind: 'future' } },
      'Isi kolom "bulan", "2031-01", adalah bulan yang belum berlangsung. Yang diterima: bulan seperti 2024-12 atau Desember 2024.',
      'The value of column “bulan”, “2031-01”, is a month that has not come yet. Accepted: a month such as 2024-12 or December 2024.',
    ],
    [
      { kind: 'month-until', month: '2025-01' },
      { value: '2031-01', detail: { kind: 'future' } },
      'Periode 2031-01 belum berlangsung. Yang diterima: bulan paling lambat 2025-01.',
      'The period 2031-01 has not come yet. Accepted: a month no later than 2025-01.',
    ],
  ],
  'cell/ambiguous-number': [
    [
      { kind: 'unambiguous-number', thousands: '54940', decimal: '54,940' },
      {
        line: 7,
        row: 6,
        column: 'berat',
        value: '54,940',
        detail: { thousands: '54940', decimal: '54,940' },
      },
      'Isi kolom "berat", "54,940", dapat berarti 54940 atau 54,940 (desimal), sehingga tidak ditebak. Yang diterima: angka tanpa pemisah ribuan (54940), atau dengan empat angka di belakang koma (54,9400).',
      'The value of column “berat”, “54,940”, can mean 54940 or 54.940 (decimal), and is not guessed. Accepted: a number without thousands separator (54940), or with four decimals (54,9400).',
    ],
  ],
  'cell/ambiguous-region': [
    [
      { kind: 'dotted-region-code' },
      {
        line: 7,
        row: 6,
        column: 'kode_wilayah',
        value: '1903',
        detail: {
          kind: 'undotted',
          kemendagri: '19.03 Kabupaten Bangka Selatan',
          bps: '19.05 Kabupaten Bangka Barat',
        },
      },
      'Isi kolom "kode_wilayah", "1903", ditulis tanpa titik atau angkanya berubah, sehingga tidak jelas wilayah mana. Menurut Kemendagri: 19.03 Kabupaten Bangka Selatan; menurut BPS angka yang sama adalah 19.05 Kabupaten Bangka Barat (kode Kemendagri). Yang diterima: kode Kemendagri bertitik, misalnya 19.03 (kolom berformat Teks).',
      'The value of column “kode_wilayah”, “1903”, lacks its dot or has lost digits, so that it is not clear which region it is. By Kemendagri: 19.03 Kabupaten Bangka Selatan; the same digits of BPS are 19.05 Kabupaten Bangka Barat (Kemendagri code). Accepted: a dotted Kemendagri code such as 19.03 (the column formatted as Text).',
    ],
    [
      { kind: 'dotted-region-code' },
      {
        line: 7,
        row: 6,
        column: 'kode_wilayah',
        value: '1901',
        suggestion: '19.01',
        detail: { kind: 'undotted', kemendagri: '19.01 Kabupaten Bangka', bps: '19.01 Kabupaten Bangka' },
      },
      'Isi kolom "kode_wilayah", "1901", ditulis tanpa titik atau angkanya berubah, sehingga tidak jelas wilayah mana. Terbaca: 19.01 Kabupaten Bangka. Yang diterima: kode Kemendagri bertitik, misalnya 19.03 (kolom berformat Teks). Mungkin maksudnya "19.01".',
      'The value of column “kode_wilayah”, “1901”, lacks its dot or has lost digits, so that it is not clear which region it is. It reads: 19.01 Kabupaten Bangka. Accepted: a dotted Kemendagri code such as 19.03 (the column formatted as Text). Perhaps “19.01” is meant.',
    ],
    [
      { kind: 'dotted-region-code' },
      { line: 7, row: 6, column: 'kode_wilayah', value: '9999', detail: { kind: 'undotted' } },
      'Isi kolom "kode_wilayah", "9999", ditulis tanpa titik atau angkanya berubah, sehingga tidak jelas wilayah mana. Yang diterima: kode Kemendagri bertitik, misalnya 19.03 (kolom berformat Teks).',
      'The value of column “kode_wilayah”, “9999”, lacks its dot or has lost digits, so that it is not clear which region it is. Accepted: a dotted Kemendagri code such as 19.03 (the column formatted as Text).',
    ],
  ],
  'cell/leading-zeros': [
    [
      { kind: 'digits', count: 8, example: '10900123' },
      { line: 7, row: 6, column: 'npsn', value: '900123', detail: { digits: 8 } },
      'Isi kolom "npsn", "900123", kurang panjang; nol di depan mungkin hilang karena Excel. Yang diterima: tepat 8 angka, misalnya 10900123. Ubah format kolom menjadi Teks, lalu tulis ulang nomornya lengkap.',
      'The value of column “npsn”, “900123”, is too short; Excel may have dropped zeros at its front. Accepted: exactly 8 digits, such as 10900123. Format the column as Text, then enter the full number again.',
    ],
  ],
  'cell/control-character': [
    [
      { kind: 'no-control-characters' },
      { line: 7, row: 6, column: 'catatan', value: 'a b', detail: { character: 'U+200E' } },
      'Isi kolom "catatan", "a b", memuat karakter tersembunyi U+200E. Hapus isi sel itu dan ketik ulang; jangan disalin dari dokumen lain.',
      'The value of column “catatan”, “a b”, holds the hidden character U+200E. Clear the cell and type it again; do not paste it from another document.',
    ],
  ],
  'cell/garbled': [
    [
      { kind: 'whole-letters' },
      { line: 7, row: 6, column: 'catatan', value: 'Caf?', detail: { kind: 'lost' } },
      'Isi kolom "catatan", "Caf?", berisi tanda tanya di tempat sebuah huruf; huruf itu mungkin hilang saat berkas disimpan. Tulis lagi hurufnya, lalu simpan sebagai CSV UTF-8.',
      'The value of column “catatan”, “Caf?”, has a question mark where a letter should be; the letter was probably lost when the file was saved. Write the letter again and save as CSV UTF-8.',
    ],
    [
      { kind: 'whole-letters' },
      { line: 7, row: 6, column: 'catatan', value: 'CafÃ©', detail: { kind: 'misread' } },
      'Isi kolom "catatan", "CafÃ©", berisi huruf yang rusak karena berkas dibuka dengan penyandian lain (misalnya Ã© untuk é). Tulis lagi hurufnya, lalu simpan sebagai CSV UTF-8.',
      'The value of column “catatan”, “CafÃ©”, has letters that were damaged when the file was opened in another encoding (such as Ã© for é). Write the letters again and save as CSV UTF-8.',
    ],
  ],
  'cell/formula': [
    [
      { kind: 'no-formula' },
      { line: 7, row: 6, column: 'catatan', value: '=1+1' },
      'Isi kolom "catatan", "=1+1", diawali tanda yang dijalankan Excel sebagai rumus. Yang diterima: teks yang tidak diawali = + - @, tab atau akhir baris. Hapus tanda di depannya.',
      'The value of column “catatan”, “=1+1”, begins with a sign that Excel runs as a formula. Accepted: text that does not begin with = + - @, a tab or a line end. Remove the sign at its front.',
    ],
  ],
  'cell/too-long': [
    [
      { kind: 'at-most-cell-bytes', max: 32768 },
      { line: 7, row: 6, column: 'catatan', value: 'x…', detail: { limit: 32768 } },
      'Isi kolom "catatan" terlalu panjang. Yang diterima: paling panjang 32768 byte per sel. Periksa tanda kutip yang tidak ditutup, atau ringkas isinya.',
      'The value of column “catatan” is too long. Accepted: at most 32768 bytes a cell. Look for a quote that is not closed, or shorten the value.',
    ],
    [
      { kind: 'at-most-cell-bytes', max: 32768 },
      { line: 7, row: 6, detail: { limit: 32768 } },
      'Baris ini terlalu panjang untuk dibaca. Yang diterima: paling panjang 32768 byte per sel. Periksa tanda kutip yang tidak ditutup, atau ringkas isinya.',
      'This row is too long to be read. Accepted: at most 32768 bytes a cell. Look for a quote that is not closed, or shorten the value.',
    ],
  ],
  'cell/personal-data': [
    [
      { kind: 'no-personal-data' },
      { line: 7, row: 6, column: 'catatan', detail: { class: 'nik' } },
      'Kolom "catatan" di baris ini memuat data pribadi: NIK (nomor induk kependudukan). Isinya tidak ditampilkan di sini. Hapus dari berkas; yang diunggah hanya rekapitulasi (npx bersinar template uji).',
      'Column “catatan” of this row holds personal data: a NIK (national identity number). The value is not shown here. Remove it from the file; only aggregates are uploaded (npx bersinar template uji).',
    ],
  ],
};
