import { describe, expect, test } from '@jest/globals';
import { reportFindings } from '../../../../pipeline/upload/report/report.ts';
import { COLUMNS, cells, csv, dataset, errors, run, warnings } from './support.ts';

/** A case of UPLOADS.md: the file, by delimiter, and the errors and warnings that come of it. */
interface Case {
  readonly name: string;
  readonly file: (delimiter: string) => string;
  readonly declared?: number;
  readonly errors?: readonly string[];
  readonly warnings?: readonly string[];
  readonly rows?: number;
  readonly nil?: true;
}

const table = (...rows: (readonly string[])[]) => [COLUMNS, ...rows];
const one = (changed: Parameters<typeof cells>[0]) => (d: string) => csv(table(cells(changed)), d);
const blank = COLUMNS.map(() => '');
const header = (change: (columns: string[]) => string[]) => (d: string) =>
  csv([change([...COLUMNS]), cells()], d);
const nihil = COLUMNS.map((_, i) => (i === 0 ? '2024-12' : i === 1 ? 'Nihil' : ''));

const CASES: readonly Case[] = [
  { name: 'a plain file', file: (d) => csv(table(cells()), d), rows: 1 },
  { name: 'CRLF', file: (d) => csv(table(cells()), d, '\r\n'), rows: 1 },
  { name: 'a BOM', file: (d) => `\ufeff${csv(table(cells()), d)}`, rows: 1 },
  {
    name: 'no final newline',
    file: (d) => csv(table(cells()), d).trimEnd(),
    rows: 1,
    warnings: ['file/no-final-newline'],
  },
  { name: 'empty', file: () => '', errors: ['- file/empty'] },
  { name: 'a BOM only', file: () => '\ufeff', errors: ['- file/empty'] },
  { name: 'white space only', file: () => ' \r\n\t\r\n\u00a0', errors: ['- file/empty'] },
  { name: 'delimiters only', file: (d) => `${d}${d}${d}\r\n${d}${d}${d}\r\n`, errors: ['- file/empty'] },
  { name: 'header only', file: (d) => csv([COLUMNS], d), errors: ['- file/no-rows'] },
  { name: 'header only, declared nil', file: (d) => csv([COLUMNS], d), declared: 0, rows: 0, nil: true },
  {
    name: 'header only, rows declared',
    file: (d) => csv([COLUMNS], d),
    declared: 3,
    errors: ['- file/no-rows'],
  },
  { name: 'a NIHIL row', file: (d) => csv(table(nihil), d), rows: 0, nil: true },
  { name: 'a NIHIL row, declared nil', file: (d) => csv(table(nihil), d), declared: 0, rows: 0, nil: true },
  {
    name: 'a NIHIL row of another month',
    file: (d) => csv(table(['2024-11', ...nihil.slice(1)]), d),
    errors: ['2 cell/period periode'],
  },
  {
    name: 'a NIHIL row and data',
    file: (d) => csv(table(nihil, cells()), d),
    errors: ['2 row/rule'],
  },
  { name: 'declared rows that match', file: one({}), declared: 1, rows: 1 },
  { name: 'declared rows that do not', file: one({}), declared: 2, errors: ['- file/control-total'] },
  { name: 'declared nil with rows', file: one({}), declared: 0, errors: ['- file/control-total'] },
  { name: 'a sep= line', file: (d) => `sep=${d}\r\n${csv(table(cells()), d, '\r\n')}`, rows: 1 },
  {
    name: 'title rows',
    file: (d) => `LAPORAN BULANAN${d}\nPeriode${d}Desember 2024\n\n${csv(table(cells()), d)}`,
    errors: ['1 file/title-rows'],
  },
  {
    name: 'a Jumlah row',
    file: (d) =>
      csv(
        table(
          cells(),
          blank.map((_, i) => (i === 0 ? 'Jumlah' : i === 6 ? '3' : '')),
        ),
        d,
      ),
    errors: ['3 row/total'],
  },
  {
    name: 'a TOTAL row in a merged cell',
    file: (d) =>
      csv(
        table(
          cells(),
          blank.map((_, i) => (i === 3 ? 'TOTAL :' : i === 6 ? '3' : '')),
        ),
        d,
      ),
    errors: ['3 row/total'],
  },
  {
    name: 'two tables',
    file: (d) => csv(table(cells()), d) + csv([blank, COLUMNS, cells({ nomor: 'B' })], d),
    errors: ['3 row/field-count', '4 row/second-table'],
  },
  {
    name: 'trailing blank rows and columns',
    file: (d) =>
      csv(
        [COLUMNS, cells(), blank, blank].map((row) => [...row, '', '']),
        d,
      ),
    rows: 1,
    warnings: ['file/trailing-blank'],
  },
  {
    name: 'trailing empty lines',
    file: (d) => `${one({})(d)}\n\n`,
    rows: 1,
    warnings: ['file/trailing-blank'],
  },
  {
    name: 'a value under no name',
    file: (d) =>
      csv(
        [
          [...COLUMNS, ''],
          [...cells(), 'x'],
        ],
        d,
      ),
    errors: ['2 header/empty'],
    warnings: ['file/trailing-blank'],
  },
  {
    name: 'header case, spaces, NBSP, order',
    file: header((columns) => columns.map((name) => ` ${name.toUpperCase().replace('_', '\u00a0 ')} `)),
    rows: 1,
  },
  {
    name: 'missing and unknown columns',
    file: header((columns) => columns.map((name) => (name === 'pasal' ? 'pasalnya' : name))),
    errors: ['1 header/unknown pasalnya', '1 header/missing pasal'],
  },
  {
    name: 'a repeated column',
    file: header((columns) => columns.map((name) => (name === 'pasal' ? 'jumlah' : name))),
    errors: ['1 header/duplicate jumlah', '1 header/missing pasal', '2 cell/type jumlah'],
  },
  {
    name: 'an empty name inside',
    file: header((columns) => columns.map((name) => (name === 'catatan' ? '' : name))),
    errors: ['1 header/empty', '1 header/missing catatan'],
  },
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name) => ({
    name: `the header ${name}`,
    file: (d: string) =>
      csv(
        [
          [...COLUMNS, name],
          [...cells(), 'x'],
        ],
        d,
      ),
    errors: ['1 header/reserved'],
  })),
  ...['Nama', 'NIK', 'inisial', 'Alamat', 'no_rm', 'Tgl Lahir'].map((name) => ({
    name: `the header ${name}`,
    file: (d: string) =>
      csv(
        [
          [...COLUMNS, name],
          [...cells(), 'x'],
        ],
        d,
      ),
    errors: [`1 header/personal-data ${name.toLowerCase().replace(' ', '_')}`],
  })),
  {
    name: 'a short, a long and a blank row',
    file: (d) => csv(table(cells().slice(1), [...cells(), 'x'], blank, ['', ''], cells({ nomor: 'B' })), d),
    errors: ['2 row/field-count', '3 row/field-count', '4 row/field-count', '5 row/field-count'],
  },
  {
    name: 'a stray quote, and what follows it',
    file: (d) => `${one({})(d)}a"b${d}\n${csv([cells({ nomor: 'B', jumlah: '-' })], d)}`,
    errors: ['3 row/quote', '4 cell/type jumlah'],
  },
  { name: 'text after a quote', file: (d) => `${one({})(d)}"a"b${d}\n`, errors: ['3 row/quote'] },
  {
    name: 'a quote never closed',
    file: (d) => `${one({})(d)}"a${d}\nx${d}\n`,
    errors: ['3 row/quote', '4 row/field-count'],
  },
  {
    name: 'mixed line ends',
    file: (d) => csv(table(cells()), d, '\r\n') + csv([cells({ nomor: 'B' })], d, '\n'),
    errors: ['3 file/line-ends'],
  },
  { name: 'lone CR throughout', file: (d) => csv(table(cells()), d, '\r'), errors: ['1 file/line-ends'] },
  {
    name: 'one lone CR',
    file: (d) => `${one({})(d)}${csv([cells({ nomor: 'B' })], d, '\r')}`,
    errors: ['3 file/line-ends'],
  },
  {
    name: 'LF inside a quoted cell of a CRLF file',
    file: (d) => csv(table(cells({ catatan: 'dua\nbaris' }), cells({ nomor: 'B', jumlah: 'x' })), d, '\r\n'),
    errors: ['4 cell/type jumlah'],
  },
  {
    name: 'a repeated key',
    file: (d) => csv(table(cells(), cells({ nomor: 'B' }), cells()), d),
    errors: ['2 row/duplicate-key npsn', '4 row/duplicate-key npsn'],
  },
  {
    name: 'a row rule',
    file: one({ narkotika: 'EKSTASI', satuan: 'BUTIR', berat: '1.5' }),
    errors: ['2 row/rule berat'],
  },
  ...['\0', '\u0007', '\u202e', '\ufffd', '\ufdff', '\ue000', '\u0378', '\u0085', 'a\tb'.slice(1, 2)].map(
    (control) => ({
      name: `the character ${control.codePointAt(0)}`,
      file: (d: string) =>
        csv(
          table(cells({ catatan: d === '\t' ? `a${control}b`.replace('\t', '\u0001') : `a${control}b` })),
          d,
        ),
      errors: ['2 cell/control-character catatan'],
    }),
  ),
  ...['=1+1', '+62', '-x', '@x', '＝1', '＋1', '－1', '＠x', '\rx', '\tx', '\u200b=1'].map((formula) => ({
    name: `the text ${JSON.stringify(formula)}`,
    file: one({ catatan: formula }),
    errors: ['2 cell/formula catatan'],
  })),
  { name: 'smart quotes, NBSP, zero-width', file: one({ catatan: '\u00a0“Sei\u200bliat”\u00a0' }), rows: 1 },
];

describe.each([
  ['semicolon', ';'],
  ['comma', ','],
  ['tab', '\t'],
])('UPLOADS.md with a %s', (_, delimiter) => {
  test.each(CASES)('$name', async (expected) => {
    const { declared } = expected;
    const result = await run(
      expected.file(delimiter),
      declared === undefined ? {} : { declared: { rows: declared } },
    );
    expect(errors(result)).toEqual(expected.errors ?? []);
    expect(result.accepted).toBe(expected.errors === undefined);
    expect(result.rows).toHaveLength(expected.rows ?? 0);
    expect(result.nil).toBe(expected.nil ?? false);
    expect(warnings(result)).toEqual(expected.warnings ?? []);
    if (result.format.delimiter) expect(result.format.delimiter).toBe(delimiter);
    for (const { messages } of reportFindings(result.findings, dataset)) {
      expect(messages.id).not.toBe('');
      expect(messages.en).not.toBe('');
      expect(messages.en).not.toBe(messages.id);
    }
  });
});
