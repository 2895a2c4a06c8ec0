import { gzipSync } from 'node:zlib';
import { publishRelease } from '../../../lambdas/publish-release.ts';
import { keys } from '../../../lambdas/stores/keys.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import type { IngestRequest } from '../../../pipeline/upload/ingest-request.ts';
import { reportFindings } from '../../../pipeline/upload/report/report.ts';
import type { ValidationResult } from '../../../pipeline/upload/validation-result.ts';
import {
  eventOf,
  type MemoryContext,
  memoryContext,
  putIncoming,
  readText,
} from '../../support/memory-context.ts';
import { workbook } from '../../support/workbook.ts';
import { zipOf } from '../../support/zip.ts';
import { ENCODINGS } from './corpora/encode.ts';
import { type Cells, COLUMNS, cells, csv, dataset, errors, run } from './validate/support.ts';

/** What a file comes to: the errors as `line code column`, none if it is accepted, and the codes of its notes. */
interface Case {
  readonly file: string | Uint8Array;
  readonly request?: Partial<IngestRequest>;
  readonly errors?: readonly string[];
  readonly notes?: readonly string[];
  /** It declares that the month has no rows, and is accepted. */
  readonly nil?: true;
  /** Cells of the accepted row. */
  readonly reads?: Readonly<Record<string, unknown>>;
  /** Text that the report has, and text that it must not have. */
  readonly says?: string;
  readonly hides?: string;
}

/** A row of the table of UPLOADS.md: its name there, and files for a delimiter that show what it says. */
interface TableRow {
  readonly row: string;
  readonly cases: (delimiter: string) => readonly Case[];
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (d: string, ...rows: (readonly string[])[]) => csv([COLUMNS, ...rows], d);
const one = (d: string, changed: Cells) => file(d, cells(changed));
const accepts = (d: string, changed: Cells, reads: Readonly<Record<string, unknown>>): Case => ({
  file: one(d, changed),
  reads,
});
const refuses = (d: string, changed: Cells, code: string, more: Partial<Case> = {}): Case => ({
  file: one(d, changed),
  errors: [`2 ${code} ${Object.keys(changed)[0]}`],
  ...more,
});
const header = (d: string, change: (columns: string[]) => string[]) =>
  csv([change([...COLUMNS]), cells()], d);
const BLANK = COLUMNS.map(() => '');
const NIHIL = COLUMNS.map((_, i) => (i === 0 ? '2024-12' : i === 1 ? 'Nihil' : ''));
/** A row of sums: a word in one column, a number in the seventh. */
const total = (word: string, at: number) => BLANK.map((_, i) => (i === at ? word : i === 6 ? '3' : ''));

const TABLE: readonly TableRow[] = [
  {
    row: 'empty, BOM only, white space only, delimiters only',
    cases: (d) =>
      ['', '\ufeff', ' \r\n\t\r\n\u00a0', `${d}${d}${d}\r\n${d}${d}${d}\r\n`].map((content) => ({
        file: content,
        errors: ['- file/empty'],
      })),
  },
  {
    row: 'header only',
    cases: (d) => [
      { file: file(d), errors: ['- file/no-rows'] },
      { file: file(d), request: { declared: { rows: 0 } }, nil: true },
      { file: file(d), request: { declared: { rows: 3 } }, errors: ['- file/no-rows'] },
    ],
  },
  {
    row: 'a row that declares a nil month',
    cases: (d) => [
      { file: file(d, NIHIL), nil: true },
      { file: file(d, NIHIL), request: { declared: { rows: 0 } }, nil: true },
      { file: file(d, ['2024-11', ...NIHIL.slice(1)]), errors: ['2 cell/period periode'] },
      { file: file(d, NIHIL, cells()), errors: ['2 row/rule'] },
    ],
  },
  {
    row: 'UTF-8 BOM; CRLF or LF throughout; no final newline',
    cases: (d) => [
      { file: `\ufeff${one(d, {})}`, reads: { periode: '2024-12' } },
      { file: csv([COLUMNS, cells()], d, '\r\n'), reads: { tanggal: '2024-12-31' } },
      { file: one(d, {}).trimEnd(), reads: { tanggal: '2024-12-31' }, notes: ['file/no-final-newline'] },
    ],
  },
  {
    row: 'UTF-16 with BOM ("Unicode Text" from Excel)',
    cases: (d) =>
      (['utf-16le with a BOM', 'utf-16be with a BOM'] as const).map((encoding) => ({
        file: ENCODINGS[encoding](one(d, { catatan: 'Café' })),
        reads: { catatan: 'Café' },
        notes: ['file/utf-16'],
      })),
  },
  {
    row: 'invalid UTF-8',
    cases: (d) => [
      {
        file: ENCODINGS['windows-1252'](one(d, { catatan: 'Café €' })),
        reads: { catatan: 'Café €' },
        notes: ['file/encoding-guessed'],
        says: 'windows-1252',
      },
      {
        file: Buffer.from(one(d, { catatan: 'Caf\u00e9\u0081' }), 'latin1'),
        errors: ['- file/encoding'],
        says: 'byte ke-',
      },
      {
        file: Buffer.from(one(d, { catatan: 'Caf\u00e9\u0001' }), 'latin1'),
        errors: ['- file/encoding'],
        says: 'at byte offset',
      },
    ],
  },
  {
    row: 'NUL, C0 controls, bidi controls, U+FFFD',
    cases: (d) =>
      [
        ...['\0', '\u0007', '\u202e', '\u2066', '\ufffd', '\ufdff', '\ue000', '\u0378', '\u0085'],
        d === '\t' ? '\u0001' : '\t',
      ].map((control) => refuses(d, { catatan: `a${control}b` }, 'cell/control-character')),
  },
  {
    row: 'ZIP, XLSX, XLS, gzip, PDF, HTML by content, whatever the name',
    cases: (d) =>
      [
        zipOf([['laporan.csv', one(d, {})]]),
        workbook([
          {
            rows: [
              ['bulan', 'banyak'],
              ['Maret', 3],
            ],
          },
        ]),
        Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
        new Uint8Array(gzipSync(one(d, {}))),
        utf8('%PDF-1.7\n'),
        utf8(`<html><table><tr><td>${one(d, {})}`),
      ].map((content) => ({ file: content, errors: ['- file/not-csv'], says: 'Simpan sebagai CSV' })),
  },
  {
    row: '`;`, `,` or tab; `sep=;` line',
    cases: (d) => [
      { file: one(d, {}), reads: { nomor: 'LP/12/XII/2024' } },
      { file: `sep=${d}\n${one(d, {})}`, reads: { nomor: 'LP/12/XII/2024' } },
      { file: `sep=${d}\r\n${csv([COLUMNS, cells()], d, '\r\n')}`, reads: { nomor: 'LP/12/XII/2024' } },
      { file: `sep=|\n${one(d, {})}`, errors: ['1 file/delimiter'] },
      { file: one('|', {}), errors: ['1 file/delimiter'] },
    ],
  },
  {
    row: 'title rows above the header, `Jumlah`/`Total` row, two tables',
    cases: (d) => [
      { file: `LAPORAN${d}\n${one(d, {})}`, errors: ['1 file/title-rows'] },
      {
        file: `LAPORAN BULANAN${d}\nPeriode${d}Desember 2024\n\n${one(d, {})}`,
        errors: ['1 file/title-rows'],
      },
      ...[
        ['Jumlah', ...BLANK.slice(1)],
        ['TOTAL', ...BLANK.slice(1)],
        total('Jumlah', 0),
        // As a merged cell leaves it.
        total('TOTAL :', 3),
      ].map((row) => ({ file: file(d, cells(), row), errors: ['3 row/total'] })),
      { file: file(d, cells(), COLUMNS, cells({ nomor: 'B' })), errors: ['3 row/second-table'] },
      {
        file: one(d, {}) + csv([BLANK, COLUMNS, cells({ nomor: 'B' })], d),
        errors: ['3 row/field-count', '4 row/second-table'],
      },
    ],
  },
  {
    row: 'wholly empty trailing rows or columns (`;;;`)',
    cases: (d) => [
      { file: file(d, cells(), BLANK, BLANK), reads: { jumlah: 3 }, notes: ['file/trailing-blank'] },
      {
        file: csv(
          [COLUMNS, cells()].map((row) => [...row, '', '']),
          d,
        ),
        reads: { jumlah: 3 },
        notes: ['file/trailing-blank'],
      },
      {
        file: csv(
          [COLUMNS, cells(), BLANK, BLANK].map((row) => [...row, '', '']),
          d,
        ),
        reads: { jumlah: 3 },
        notes: ['file/trailing-blank'],
      },
      { file: `${one(d, {})}\n\n`, reads: { jumlah: 3 }, notes: ['file/trailing-blank'] },
      {
        file: csv(
          [
            [...COLUMNS, ''],
            [...cells(), 'x'],
          ],
          d,
        ),
        errors: ['2 header/empty'],
        notes: ['file/trailing-blank'],
      },
    ],
  },
  {
    row: 'header case, spaces, NBSP, "Kode Wilayah"',
    cases: (d) => [
      {
        file: header(d, (names) => names.map((name) => ` ${name.toUpperCase().replaceAll('_', '\u00a0')} `)),
        reads: { kode_wilayah: '19.71' },
      },
      {
        file: header(d, (names) => names.map((name) => ` ${name.toUpperCase().replace('_', '\u00a0 ')} `)),
        reads: { kode_wilayah: '19.71' },
      },
      {
        file: header(d, (names) => names.map((name) => (name === 'pasal' ? 'pasalnya' : name))),
        errors: ['1 header/unknown pasalnya', '1 header/missing pasal'],
      },
      {
        file: header(d, (names) => names.map((name) => (name === 'catatan' ? 'nomor' : name))),
        errors: ['1 header/duplicate nomor', '1 header/missing catatan'],
      },
      {
        file: header(d, (names) => names.map((name) => (name === 'pasal' ? 'jumlah' : name))),
        errors: ['1 header/duplicate jumlah', '1 header/missing pasal', '2 cell/type jumlah'],
      },
      {
        file: header(d, (names) => names.map((name) => (name === 'catatan' ? '' : name))),
        errors: ['1 header/empty', '1 header/missing catatan'],
      },
    ],
  },
  {
    row: '`__proto__`, `constructor` and the like as header',
    cases: (d) =>
      ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name) => ({
        file: csv(
          [
            [...COLUMNS, name],
            [...cells(), 'x'],
          ],
          d,
        ),
        errors: ['1 header/reserved'],
      })),
  },
  {
    row: 'short or long row, blank row inside',
    cases: (d) => [
      {
        file: file(d, cells().slice(1), [...cells(), 'x'], BLANK, ['', ''], cells({ nomor: 'B' })),
        errors: ['2 row/field-count', '3 row/field-count', '4 row/field-count', '5 row/field-count'],
      },
    ],
  },
  {
    row: 'unterminated, stray or trailing-text quote; mixed or lone CR line ends',
    cases: (d) => [
      { file: `${one(d, {})}"a${d}\n`, errors: ['3 row/quote'] },
      { file: `${one(d, {})}"a${d}\nx${d}\n`, errors: ['3 row/quote', '4 row/field-count'] },
      { file: `${one(d, {})}a"b${d}\n`, errors: ['3 row/quote'] },
      {
        file: `${one(d, {})}a"b${d}\n${csv([cells({ nomor: 'B', jumlah: '-' })], d)}`,
        errors: ['3 row/quote', '4 cell/type jumlah'],
      },
      { file: `${one(d, {})}"a"b${d}\n`, errors: ['3 row/quote'] },
      {
        file: csv([COLUMNS, cells()], d, '\r\n') + csv([cells({ nomor: 'B' })], d),
        errors: ['3 file/line-ends'],
      },
      { file: csv([COLUMNS, cells()], d, '\r'), errors: ['1 file/line-ends'] },
      {
        file: `${one(d, {})}${csv([cells({ nomor: 'B' })], d, '\r')}`,
        errors: ['3 file/line-ends'],
      },
      {
        file: csv([COLUMNS, cells({ catatan: 'dua\nbaris' }), cells({ nomor: 'B', jumlah: 'x' })], d, '\r\n'),
        errors: ['4 cell/type jumlah'],
      },
    ],
  },
  {
    row: 'decimal `570,88`, `1.234,50` in `;` or tab files',
    cases: (d) =>
      d === ','
        ? [refuses(d, { berat: '570,88' }, 'cell/type'), refuses(d, { berat: '1.234,50' }, 'cell/type')]
        : [
            accepts(d, { berat: '570,88' }, { berat: '570.88' }),
            accepts(d, { berat: '1.234,50' }, { berat: '1234.5' }),
          ],
  },
  {
    row: '`54,940` or `1.234` (one separator and exactly three digits) in a quantity',
    cases: (d) => [
      refuses(d, { berat: '54,940' }, 'cell/ambiguous-number', { says: '54940' }),
      refuses(d, { berat: '1.234' }, 'cell/ambiguous-number'),
      refuses(d, { jumlah: '1.234' }, 'cell/ambiguous-number'),
    ],
  },
  {
    row: '`54,9 kg` in a cell; `1e5`, `NaN`, full-width digits, `-0`, beyond 2^53',
    cases: (d) =>
      ['54,9 kg', '1e5', 'NaN', '５', '-0', '9007199254740993'].map((value) =>
        refuses(d, { berat: value }, 'cell/type'),
      ),
  },
  {
    row: '31/12/2024, 31-12-2024, 2024-12-31',
    cases: (d) => [
      ...['31/12/2024', '31-12-2024', '2024-12-31'].map((day) =>
        accepts(d, { tanggal: day }, { tanggal: '2024-12-31' }),
      ),
      ...['12/31/2024', '45657'].map((day) =>
        refuses(d, { tanggal: day }, 'cell/type', { says: '2024-12-31' }),
      ),
      refuses(d, { tanggal: '31/12/24' }, 'cell/type', { says: 'tahun' }),
    ],
  },
  {
    row: 'periode `Desember 2024`, `Des 2024`, `2024-12`',
    cases: (d) => [
      ...['Desember 2024', 'Des 2024', '2024-12'].map((month) =>
        accepts(d, { periode: month }, { periode: '2024-12' }),
      ),
      refuses(d, { periode: '2024-11' }, 'cell/period'),
      { file: one(d, { periode: '2025-03' }), request: { period: '2025-03' }, errors: ['- cell/period'] },
    ],
  },
  {
    row: '`1903`, `19,01`, `19.1` as a region',
    cases: (d) => [
      refuses(d, { kode_wilayah: '1903' }, 'cell/ambiguous-region', { says: 'Bangka Selatan' }),
      refuses(d, { kode_wilayah: '19,01' }, 'cell/ambiguous-region', { says: '19.01' }),
      refuses(d, { kode_wilayah: '19.1' }, 'cell/ambiguous-region'),
      refuses(d, { kode_wilayah: 'Pangkalpinang' }, 'cell/code', { says: '19.71' }),
    ],
  },
  {
    row: 'lost leading zeros (NPSN)',
    cases: (d) => [refuses(d, { npsn: '900123' }, 'cell/leading-zeros', { says: 'Teks' })],
  },
  {
    row: '`1,97102E+15` in text',
    cases: (d) => [refuses(d, { catatan: '1,97102E+15' }, 'cell/personal-data', { hides: '1,97102E+15' })],
  },
  {
    row: '`-`, `n/a`, `nihil`, blank in a count',
    cases: (d) => [
      ...['-', 'n/a', 'nihil'].map((value) => refuses(d, { jumlah: value }, 'cell/type', { says: '0' })),
      refuses(d, { jumlah: '' }, 'cell/required', { says: 'tulis 0' }),
    ],
  },
  {
    row: '`L/P`, `Laki-laki`, `Perempuan`',
    cases: (d) => [
      accepts(d, { jenis_kelamin: 'Laki-laki' }, { jenis_kelamin: 'L' }),
      accepts(d, { jenis_kelamin: 'Perempuan' }, { jenis_kelamin: 'P' }),
      accepts(d, { jenis_kelamin: 'p' }, { jenis_kelamin: 'P' }),
      refuses(d, { jenis_kelamin: 'laki' }, 'cell/code'),
    ],
  },
  {
    row: 'smart quotes, NBSP, zero-width',
    cases: (d) => [
      accepts(d, { catatan: '\u00a0“Sei\u200bliat”\u00a0' }, { catatan: '"Seiliat"' }),
      accepts(d, { catatan: '\u00a0“Cafe\u0301”\u200b ’ \u2003' }, { catatan: '"Café" \'' }),
    ],
  },
  {
    row: 'text starting `= + - @` TAB CR or their full-width forms',
    cases: (d) =>
      [...['=1', '=1+1', '+1', '+62', '-x', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'], '\u200b=1'].map(
        (value) => refuses(d, { catatan: value }, 'cell/formula'),
      ),
  },
  {
    row: 'identity number (16 digits whose first 6 are a kecamatan and next 6 a date, +40 for women), KK, NPWP, NIP, +62 phone, email, plate; header nama, nik, inisial, alamat, no_rm, tgl_lahir',
    cases: (d) => [
      ...[
        '1971014101900001',
        'KK 1971010101120003',
        '01.234.567.8-912.000',
        '197910032005011001',
        'hp +6281234567890',
        'budi@example.com',
        'BN 1234 AB',
      ].map((value) => refuses(d, { catatan: value }, 'cell/personal-data', { hides: value })),
      ...['Nama', 'NIK', 'inisial', 'alamat', 'Alamat', 'no_rm', 'tgl_lahir', 'Tgl Lahir'].map((name) => ({
        file: csv(
          [
            [...COLUMNS, name],
            [...cells(), 'Siti'],
          ],
          d,
        ),
        errors: [`1 header/personal-data ${name.toLowerCase().replace(' ', '_')}`],
        hides: 'Siti',
      })),
    ],
  },
  {
    row: 'duplicate natural key',
    cases: (d) => [
      {
        file: file(d, cells(), cells({ nomor: 'B' }), cells()),
        errors: ['2 row/duplicate-key npsn', '4 row/duplicate-key npsn'],
        says: 'baris 4',
      },
    ],
  },
  {
    row: 'a rule of the row that does not hold',
    cases: (d) => [
      {
        file: one(d, { narkotika: 'EKSTASI', satuan: 'BUTIR', berat: '1.5' }),
        errors: ['2 row/rule berat'],
      },
    ],
  },
  {
    row: 'declared rows or sha256 that do not match',
    cases: (d) => [
      { file: one(d, {}), request: { declared: { rows: 1 } }, reads: { jumlah: 3 } },
      { file: one(d, {}), request: { declared: { rows: 0 } }, errors: ['- file/control-total'] },
      { file: one(d, {}), request: { declared: { rows: 2 } }, errors: ['- file/control-total'] },
    ],
  },
  {
    row: '> 5 MB from the portal, > 64 columns, > 32 KiB cell',
    cases: (d) => [
      { file: utf8(`${one(d, {})}${' '.repeat(5 * 1024 * 1024)}`), errors: ['- file/too-large'] },
      {
        file: csv([[...COLUMNS, ...Array.from({ length: 60 }, (_, i) => `k${i}`)]], d),
        errors: ['1 header/too-many'],
      },
      refuses(d, { catatan: 'x'.repeat(32 * 1024 + 1) }, 'cell/too-long'),
    ],
  },
];

const notes = ({ findings }: ValidationResult) =>
  findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code);

describe.each([
  ['semicolon', ';'],
  ['comma', ','],
  ['tab', '\t'],
])('with a %s', (_, delimiter) => {
  test.each(TABLE)('$row', async ({ cases }) => {
    for (const {
      file: content,
      request,
      errors: refused = [],
      notes: noted = [],
      nil = false,
      reads,
      says,
      hides,
    } of cases(delimiter)) {
      const result = await run(content, request);
      expect(errors(result)).toEqual(refused);
      expect(result.accepted).toBe(refused.length === 0);
      expect(notes(result)).toEqual(noted);
      expect(result.nil).toBe(nil);
      expect(result.rows).toHaveLength(reads ? 1 : 0);
      if (reads) expect(result.rows[0]).toMatchObject(reads);
      if (reads) expect(result.format.delimiter).toBe(delimiter);
      const report = reportFindings(result.findings, dataset);
      for (const { messages } of report) {
        expect(messages.id.length).toBeGreaterThan(20);
        expect(messages.en.length).toBeGreaterThan(20);
        expect(messages.en).not.toBe(messages.id);
      }
      if (says)
        expect(report.map(({ messages }) => `${messages.id} ${messages.en}`).join(' ')).toContain(says);
      if (hides) expect(JSON.stringify(report)).not.toContain(hides);
    }
  });
});

/** The rows that a file alone does not show: uploads, one after the other, through the handlers. */
describe('in the store', () => {
  const schoolVisits = (...rows: readonly string[]) =>
    ['periode,kode_wilayah,tingkat,jumlah', ...rows.map((row) => `2024-01,${row}`), ''].join('\n');
  const send = async (
    context: MemoryContext,
    content: string,
    options: Parameters<typeof putIncoming>[4] = {},
  ) => {
    const message = await putIncoming(context, 'school-visits', '2024-01', content, options);
    expect(await validateUpload(context)(eventOf(message))).toEqual({ batchItemFailures: [] });
    await publishRelease(context)(eventOf('school-visits'));
    return message;
  };
  const states = async (context: MemoryContext) => {
    const index = await context.registry.query('UPLOADS');
    const records = await context.registry.getMany(index.map(({ sk }) => keys.upload(sk)));
    return records
      .flatMap((record) => record ?? [])
      .sort((a, b) => (String(a.order) < String(b.order) ? -1 : 1))
      .map(({ state, version }) => [state, version]);
  };
  const versionOf = async (context: MemoryContext) =>
    JSON.parse((await readText(context.publicBucket, 'datasets/school-visits/latest.json')) ?? '{}').version;

  test('declared sha256 that does not match', async () => {
    const context = memoryContext();
    await send(context, schoolVisits('19.71,SD,20'), { metadata: { sha256: '0'.repeat(64) } });
    expect(await states(context)).toEqual([['rejected', undefined]]);
    expect(await versionOf(context)).toBeUndefined();
  });

  test('same bytes again', async () => {
    const context = memoryContext();
    const content = schoolVisits('19.71,SD,20');
    await send(context, content, { name: 'a.csv' });
    await send(context, content, { name: 'b.csv' });
    expect(await states(context)).toEqual([
      ['published', '1.0.0'],
      ['published', '1.0.0'],
    ]);
    expect(await versionOf(context)).toBe('1.0.0');
  });

  // Held is a correction that has less than half of the rows that it replaces; months are not compared.
  test('rows fall by more than the tolerance, against what stood for the month', async () => {
    const context = memoryContext();
    await send(context, schoolVisits('19.71,SD,20', '19.71,SMP,5', '19.71,SMA,5', '19.01,SD,4'), {
      name: 'a.csv',
    });
    await send(context, schoolVisits('19.71,SD,20'), { name: 'b.csv' });
    expect((await states(context)).map(([state]) => state)).toEqual(['published', 'held']);
    expect(await versionOf(context)).toBe('1.0.0');
  });

  test.each(['maret 2024.csv', 'a+b.csv', 'a%2Bb.csv', 'laporan-é.csv'])(
    'object key with space, `+`, `%%2B`, unicode: %s',
    async (name) => {
      const context = memoryContext();
      const message = await send(context, schoolVisits('19.71,SD,20'), { name });
      await validateUpload(context)(eventOf(message));
      expect(await states(context)).toEqual([['published', '1.0.0']]);
    },
  );

  test('`s3:TestEvent`; zero-size folder key', async () => {
    const context = memoryContext();
    const folder = await context.privateBucket.put('incoming/school-visits/2024-01/', new Uint8Array(), {
      contentType: 'x',
    });
    const object = {
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: 'private' }, object: { key: folder?.key } },
    };
    for (const message of [
      { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'private' },
      { Records: [object] },
    ])
      expect(await validateUpload(context)(eventOf(JSON.stringify(message)))).toEqual({
        batchItemFailures: [],
      });
    expect(await states(context)).toEqual([]);
  });
});
