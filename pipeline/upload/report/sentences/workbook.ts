import { type Text, text } from '../../../../schemas/model/text.ts';
import { expects, fact, join, type Sentences, type WordedFinding } from './sentence.ts';

const OR_CSV = text(
  'Buka di Excel dan simpan lagi sebagai .xlsx, atau sebagai CSV UTF-8.',
  'Open it in Excel and save it again as .xlsx, or as CSV UTF-8.',
);

const AS_VALUES = text(
  'Salin sel itu, lalu Tempel Khusus > Nilai.',
  'Copy the cell, then Paste Special > Values.',
);

const TOO_LARGE: Readonly<Record<string, Text>> = {
  entries: text('terdiri dari terlalu banyak bagian', 'has too many parts'),
  ratio: text('membesar jauh melebihi ukurannya', 'unfolds to far more than its size'),
  bytes: text('terlalu besar sesudah dibuka', 'is too large once unfolded'),
};

const HIDDEN: Readonly<Record<string, (finding: WordedFinding) => Text>> = {
  sheet: (finding) =>
    text(
      `Lembar "${fact(finding, 'name')}" tersembunyi tetapi berisi.`,
      `Sheet “${fact(finding, 'name')}” is hidden and holds something.`,
    ),
  column: (finding) =>
    text(
      `Kolom ${fact(finding, 'letters')} tersembunyi tetapi berisi.`,
      `Column ${fact(finding, 'letters')} is hidden and holds something.`,
    ),
  row: ({ line }) =>
    text(
      `Baris ${line ?? '?'} tersembunyi (mungkin oleh saringan) tetapi berisi.`,
      `Row ${line ?? '?'} is hidden (by a filter, perhaps) and holds something.`,
    ),
};

const DATES: Readonly<Record<string, Text>> = {
  time: text('berisi tanggal dengan jam', 'holds a date with a time of day'),
  range: text(
    'berisi tanggal di luar kalender yang dikenal',
    'holds a date outside the calendar that is known',
  ),
  column: text(
    'diubah Excel menjadi tanggal, padahal kolomnya bukan kolom tanggal',
    'was made a date by Excel, but its column is not one of dates',
  ),
};

/** `Sel C5 (kolom "jumlah")`. */
const cell = (finding: WordedFinding): Text => {
  const at = fact(finding, 'cell') || '?';
  const { column } = finding;
  return column === undefined
    ? text(`Sel ${at}`, `Cell ${at}`)
    : text(`Sel ${at} (kolom "${column}")`, `Cell ${at} (column “${column}”)`);
};

const ofCell = (finding: WordedFinding, id: string, en: string): Text =>
  text(`${cell(finding).id} ${id}`, `${cell(finding).en} ${en}`);

export const workbookSentences: Sentences<'workbook'> = {
  'workbook/broken': () =>
    join(
      text(
        'Buku kerja Excel ini rusak atau terpotong dan tidak dapat dibaca seluruhnya.',
        'This Excel workbook is damaged or cut off and cannot be read as a whole.',
      ),
      OR_CSV,
    ),
  'workbook/encrypted': () =>
    text(
      'Buku kerja ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya (File > Info > Proteksi), lalu simpan lagi.',
      'This workbook is locked with a password. Open it in Excel, remove the password (File > Info > Protect) and save it again.',
    ),
  'workbook/macros': () =>
    text(
      'Buku kerja ini berisi makro (.xlsm). Simpan sebagai .xlsx atau CSV UTF-8, lalu unggah berkas itu.',
      'This workbook holds macros (.xlsm). Save it as .xlsx or CSV UTF-8, then upload that file.',
    ),
  'workbook/too-large': (finding) => {
    const what = TOO_LARGE[fact(finding, 'kind')] ?? (TOO_LARGE.bytes as Text);
    return join(
      text(`Buku kerja ini ${what.id}.`, `This workbook ${what.en}.`),
      text(
        'Salin tabelnya saja ke templat baru, lalu unggah berkas itu.',
        'Copy the table alone into a new template, then upload that file.',
      ),
    );
  },
  'workbook/sheets': (finding) =>
    text(
      `Lebih dari satu lembar berisi: ${fact(finding, 'names')}. Satu berkas untuk satu tabel; hapus lembar lain.`,
      `More than one sheet holds something: ${fact(finding, 'names')}. One file holds one table; delete the other sheets.`,
    ),
  'workbook/hidden': (finding) =>
    join(
      (HIDDEN[fact(finding, 'kind')] ?? (HIDDEN.row as (finding: WordedFinding) => Text))(finding),
      text(
        'Tampilkan (Unhide, hapus saringan) dan periksa, atau hapus.',
        'Show it (Unhide, clear the filter) and check it, or delete it.',
      ),
    ),
  'workbook/merged': (finding) =>
    text(
      `Sel ${fact(finding, 'range')} digabung. Pisahkan (Unmerge Cells) dan isi setiap sel.`,
      `Cells ${fact(finding, 'range')} are merged. Unmerge them and fill in each cell.`,
    ),
  'workbook/formula': (finding) =>
    join(ofCell(finding, 'berisi rumus, bukan nilai.', 'holds a formula, not a value.'), AS_VALUES),
  'workbook/error-value': (finding) =>
    join(
      ofCell(
        finding,
        `berisi galat Excel ${finding.value ?? ''}.`,
        `holds the Excel error ${finding.value ?? ''}.`,
      ),
      text('Tulis nilainya.', 'Write the value.'),
    ),
  'workbook/boolean': (finding) =>
    join(
      ofCell(finding, 'berisi nilai logika (BENAR/SALAH).', 'holds a logical value (TRUE/FALSE).'),
      expects(finding),
      text('Tulis sebagai teks.', 'Write it as text.'),
    ),
  'workbook/date': (finding) => {
    const what = DATES[fact(finding, 'kind')] ?? (DATES.column as Text);
    return join(
      ofCell(finding, `${what.id}.`, `${what.en}.`),
      expects(finding),
      text(
        'Format sel itu sebagai Teks atau Tanggal, lalu ketik lagi.',
        'Format the cell as Text or Date, then type it again.',
      ),
    );
  },
  'workbook/date-as-text': (finding) =>
    join(
      ofCell(
        finding,
        `berisi tanggal sebagai teks ("${finding.value ?? ''}"), sehingga urutan hari dan bulannya tidak pasti.`,
        `holds a date as text (“${finding.value ?? ''}”), so that the order of day and month is not certain.`,
      ),
      text(
        'Format kolom itu sebagai Tanggal (yyyy-mm-dd), ketik lagi, dan periksa tanggal lain di kolom itu.',
        'Format the column as Date (yyyy-mm-dd), type it again, and check the other dates of the column.',
      ),
    ),
  'workbook/number': (finding) =>
    join(
      ofCell(
        finding,
        'berisi bilangan lebih dari 15 angka; Excel membulatkannya.',
        'holds a number of more than 15 digits; Excel has rounded it.',
      ),
      text(
        'Bulatkan dan ketik lagi, atau format sel sebagai Teks jika itu nomor.',
        'Round it and type it again, or format the cell as Text if it is an identifier.',
      ),
    ),
  'workbook/number-format': (finding) =>
    join(
      ofCell(
        finding,
        `menampilkan lain dari isinya (format ${fact(finding, 'format') || 'angka'}).`,
        `shows something else than it holds (format ${fact(finding, 'format') || 'number'}).`,
      ),
      expects(finding),
      text('Ubah formatnya, lalu periksa isinya.', 'Change the format, then check the value.'),
    ),
};
