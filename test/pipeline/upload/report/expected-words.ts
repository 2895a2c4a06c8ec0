import type { Expected, ExpectedKind } from '../../../../schemas/model/expected.ts';

type Case<Kind extends ExpectedKind> = readonly [facts: Omit<Expected<Kind>, 'kind'>, id: string, en: string];

/** Every kind of what is expected, with its words in Indonesian and English. */
export const EXPECTED_WORDS: { readonly [Kind in ExpectedKind]: readonly Case<Kind>[] } = {
  'one-of-datasets': [
    [{ ids: ['cases', 'seizures'] }, 'salah satu dari: cases, seizures', 'one of: cases, seizures'],
  ],
  'month-form-until': [
    [{ month: '2025-01' }, 'bulan YYYY-MM, paling akhir 2025-01', 'a month YYYY-MM, 2025-01 at the latest'],
  ],
  'held-upload': [[{}, 'id unggahan bulan ini yang ditahan', 'the id of a held upload of this month']],
  'announced-hash': [[{ sha256: '0a1b' }, 'sha256 0a1b', 'sha256 0a1b']],
  'csv-with-header': [
    [{}, 'berkas CSV (teks) dengan baris judul kolom', 'a CSV file (text) with a header row'],
  ],
  'utf-8': [[{}, 'CSV UTF-8', 'CSV UTF-8']],
  'at-most-file-bytes': [[{ max: 5242880 }, 'paling besar 5242880 byte', 'at most 5242880 bytes']],
  'known-delimiter': [[{}, 'pemisah titik koma, koma, atau tab', 'semicolon, comma or tab as the delimiter']],
  'header-on-first-line': [[{}, 'judul kolom di baris pertama', 'the column names on the first line']],
  'one-kind-of-line-end': [
    [
      {},
      'satu jenis akhir baris di seluruh berkas (CRLF atau LF)',
      'one kind of line end throughout the file (CRLF or LF)',
    ],
  ],
  'final-line-end': [[{}, 'akhir baris sesudah baris terakhir', 'a line end after the last row']],
  'data-row-or-nil': [
    [
      {},
      'paling sedikit satu baris data, atau pernyataan NIHIL',
      'at least one data row, or a NIHIL declaration',
    ],
  ],
  'declared-row-count': [[{ rows: 12 }, '12 baris data, seperti dinyatakan', '12 data rows, as declared']],
  'no-blank-end': [[{}, 'tidak ada baris atau kolom kosong di akhir', 'no blank rows or columns at the end']],
  'total-near': [
    [{ value: '120', period: '2024-11' }, 'sekitar 120 seperti 2024-11', 'about 120, as in 2024-11'],
  ],
  'whole-workbook': [[{}, 'buku kerja .xlsx yang utuh', 'a whole .xlsx workbook']],
  'no-password': [[{}, 'buku kerja tanpa kata sandi', 'a workbook without a password']],
  'no-macros': [[{}, 'buku kerja .xlsx tanpa makro', 'an .xlsx workbook without macros']],
  'at-most-parts': [[{ max: 512 }, 'paling banyak 512 bagian', 'at most 512 parts']],
  'at-most-unpacked-bytes': [
    [{ max: 1024 }, 'paling besar 1024 byte sesudah dibuka', 'at most 1024 bytes unfolded'],
  ],
  'sheet-with-data': [[{}, 'lembar berisi judul kolom dan data', 'a sheet with a header and data']],
  'one-sheet-with-data': [[{}, 'satu lembar berisi data', 'one sheet with data']],
  'nothing-hidden': [[{}, 'tidak ada yang tersembunyi', 'nothing hidden']],
  'no-merged-cells': [[{}, 'satu tabel tanpa sel gabungan', 'one table without merged cells']],
  'typed-value': [[{}, 'nilai yang diketik, bukan rumus', 'a value that was typed, not a formula']],
  'value-not-error': [[{}, 'nilai, bukan galat', 'a value, not an error']],
  'number-code-or-text': [[{}, 'angka, kode, atau teks', 'a number, a code or text']],
  'date-cell': [[{}, 'sel tanggal, bukan teks', 'a date cell, not text']],
  'day-without-time': [[{}, 'tanggal tanpa jam', 'a day without a time']],
  'text-format': [[{}, 'isian berformat Teks, bukan tanggal', 'a value formatted as Text, not a date']],
  'general-or-text-format': [[{}, 'sel berformat Umum atau Teks', 'a cell formatted as General or Text']],
  'at-most-digits': [[{ max: 15 }, 'bilangan paling panjang 15 angka', 'a number of at most 15 digits']],
  columns: [[{ names: ['periode', 'jumlah'] }, 'kolom periode, jumlah', 'the columns periode, jumlah']],
  'at-most-columns': [[{ max: 64 }, 'paling banyak 64 kolom', 'at most 64 columns']],
  'each-column-once': [[{}, 'setiap kolom satu kali', 'each column once']],
  'column-count': [[{ count: 7 }, '7 kolom', '7 columns']],
  'quoted-cells': [
    [
      {},
      'kutip ganda membungkus seluruh sel, dan kutip di dalam sel ditulis dua kali ("")',
      'double quotes around the whole cell, and a quote inside a cell written twice ("")',
    ],
  ],
  'data-rows-only': [
    [{}, 'hanya baris data; jumlah dihitung otomatis', 'data rows only; totals are calculated automatically'],
  ],
  'one-table': [[{}, 'satu tabel per berkas', 'one table a file']],
  'no-blank-row': [[{}, 'tidak ada baris kosong di antara data', 'no blank row among the data']],
  'nil-row-alone': [
    [{}, 'baris NIHIL sebagai satu-satunya baris', 'the NIHIL row as the only row of the file'],
  ],
  'reported-key': [
    [
      { dataset: 'cases', key: 'no_kasus' },
      'no_kasus yang sudah dilaporkan di dataset cases',
      'a no_kasus that the dataset cases has reported',
    ],
  ],
  'unique-key': [
    [
      { columns: ['periode', 'no_kasus'] },
      'periode + no_kasus yang berbeda di setiap baris',
      'a different periode + no_kasus in every row',
    ],
  ],
  'at-most-cell-bytes': [[{ max: 32768 }, 'paling panjang 32768 byte per sel', 'at most 32768 bytes a cell']],
  'no-personal-data': [[{}, 'isian tanpa data pribadi', 'a value without personal data']],
  'no-control-characters': [
    [
      {},
      'isian tanpa karakter kendali atau karakter tersembunyi',
      'a value without control or hidden characters',
    ],
  ],
  'whole-letters': [[{}, 'huruf yang utuh', 'letters that are whole']],
  'no-formula': [
    [
      {},
      'teks yang tidak diawali = + - @, tab atau akhir baris',
      'text that does not begin with = + - @, a tab or a line end',
    ],
  ],
  'no-thousands-separator': [
    [{}, 'bilangan bulat tanpa pemisah ribuan', 'a whole number without thousands separator'],
  ],
  'unambiguous-number': [
    [
      { thousands: '54940', decimal: '54,940' },
      'angka tanpa pemisah ribuan (54940), atau dengan empat angka di belakang koma (54,9400)',
      'a number without thousands separator (54940), or with four decimals (54,9400)',
    ],
  ],
  'dotted-region-code': [
    [
      {},
      'kode Kemendagri bertitik, misalnya 19.03 (kolom berformat Teks)',
      'a dotted Kemendagri code such as 19.03 (the column formatted as Text)',
    ],
  ],
  'code-in-force': [
    [{ period: '2024-12' }, 'kode yang berlaku pada 2024-12', 'a code that was in force in 2024-12'],
  ],
  'upload-period': [
    [{ period: '2024-12' }, '2024-12, periode unggahan ini', '2024-12, the period of this upload'],
  ],
  'month-until': [[{ month: '2025-01' }, 'bulan paling lambat 2025-01', 'a month no later than 2025-01']],
  'date-until': [
    [{ day: '2025-01-15' }, 'tanggal paling lambat 2025-01-15', 'a date no later than 2025-01-15'],
  ],
  integer: [
    [{}, 'bilangan bulat', 'a whole number'],
    [{ min: 0 }, 'bilangan bulat, paling kecil 0', 'a whole number, at least 0'],
    [
      { min: 1, max: 31 },
      'bilangan bulat, paling kecil 1, paling besar 31',
      'a whole number, at least 1, at most 31',
    ],
  ],
  decimal: [
    [
      { decimals: 3, isPositive: true },
      'angka lebih dari 0, paling banyak 3 angka di belakang koma',
      'a number greater than 0 with at most 3 decimals',
    ],
    [
      { decimals: 0, isPositive: false },
      'angka, paling banyak 0 angka di belakang koma',
      'a number with at most 0 decimals',
    ],
  ],
  date: [[{}, 'tanggal seperti 2024-12-31 atau 31/12/2024', 'a date such as 2024-12-31 or 31/12/2024']],
  month: [[{}, 'bulan seperti 2024-12 atau Desember 2024', 'a month such as 2024-12 or December 2024']],
  digits: [
    [
      { count: 8, example: '10900123' },
      'tepat 8 angka, misalnya 10900123',
      'exactly 8 digits, such as 10900123',
    ],
  ],
  pattern: [
    [
      { pattern: '^[A-Z]{2}$', example: 'AB' },
      'isian berbentuk seperti AB (pola ^[A-Z]{2}$)',
      'a value of the form of AB (pattern ^[A-Z]{2}$)',
    ],
  ],
  text: [
    [{}, 'teks', 'text'],
    [{ maxLength: 40 }, 'teks, paling panjang 40 huruf', 'text of at most 40 characters'],
  ],
  'one-code': [[{ codes: ['L', 'P'] }, 'salah satu dari L, P', 'one of L, P']],
  'several-codes': [
    [
      { codes: ['111', '112'] },
      'satu kode atau lebih dari 111, 112, dipisah |',
      'one or more of 111, 112, parted by |',
    ],
  ],
  'one-code-of-list': [
    [
      { list: { id: 'Wilayah', en: 'Regions' }, example: '19.03' },
      'kode dari daftar "Wilayah", misalnya 19.03',
      'a code of the list “Regions”, such as 19.03',
    ],
  ],
  'several-codes-of-list': [
    [
      { list: { id: 'Pasal', en: 'Articles' }, example: '111|112' },
      'kode dari daftar "Pasal", misalnya 111|112',
      'codes of the list “Articles”, such as 111|112',
    ],
  ],
  declared: [
    [
      { text: { id: 'tanggal di bulan periode', en: 'a date in the month of the period' } },
      'tanggal di bulan periode',
      'a date in the month of the period',
    ],
  ],
};
