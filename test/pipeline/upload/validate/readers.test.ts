import { describe, expect, test } from '@jest/globals';
import { cellReader } from '../../../../pipeline/upload/validate/cells/cell.ts';
import { isRefusal } from '../../../../pipeline/upload/validate/cells/cell-issue.ts';
import type { Context } from '../../../../pipeline/upload/validate/context.ts';
import { provinceAndRegencies, regencies, villages } from '../../../../schemas/agency/codelists/regions.ts';
import * as c from '../../../../schemas/model/column.ts';
import { about, acceptedBy, contextOf, dataset } from './support.ts';

const context = contextOf(dataset);

const columnOf = (name: string): c.Column => {
  const column = dataset.columns.find((one) => one.name === name);
  if (!column) throw new Error(`No column ${name}.`);
  return column;
};

/** What one cell comes to, without a file around it: the value, or `code kind -> suggestion` of each problem. */
const readBy = (column: c.Column, more: Partial<Context> = {}) => {
  const read = cellReader(column, { ...context, ...more });
  return (cell: string): unknown => {
    const value = read(cell);
    if (value === undefined || !isRefusal(value)) return value;
    return value.issues
      .map(({ code, detail, suggestion }) =>
        [code, detail?.kind, suggestion !== undefined && `-> ${suggestion}`].filter(Boolean).join(' '),
      )
      .join(', ');
  };
};

/** What a refused cell is told. */
const problemsOf = (column: c.Column, cell: string, more: Partial<Context> = {}) => {
  const read = cellReader(column, { ...context, ...more })(cell);
  if (read === undefined || !isRefusal(read)) throw new Error(`${cell} was accepted.`);
  return read.issues;
};

const count = readBy(columnOf('jumlah'));
const weight = readBy(columnOf('berat'));

test.each([
  ['jumlah', '', 'required'],
  ['jumlah', '-', 'zero'],
  ['jumlah', '1e5', 'number'],
  ['jumlah', '3 orang', 'number'],
  ['jumlah', '3,5', 'number'],
  ['jumlah', '9007199254740993', 'number'],
  ['jumlah', '9.007.199.254.740.993', 'number'],
  ['jumlah', '1.234', 'ambiguous-number'],
  ['jumlah', '-1', 'min'],
  ['berat', '5 5', 'number'],
  ['berat', '0', 'pattern'],
  ['tanggal', 'kemarin', 'date'],
  ['tanggal', '2025-01-11', 'future'],
  ['periode', '12/2024', 'period'],
  ['periode', 'Maret 2024', 'period'],
  ['narkotika', 'KOPI', 'code'],
  ['pasal', '609', 'validity'],
  ['kode_wilayah', '1903', 'region'],
  ['kode_wilayah', 'Jakarta', 'code'],
  ['npsn', '900123', 'digits'],
  ['npsn', '1090012x', 'pattern'],
  ['catatan', '=1', 'formula'],
  ['catatan', 'a\u0001b', 'control-character'],
  ['catatan', 'Caf?', 'garbled'],
  ['catatan', '1971014101900001', 'personal-data'],
  ['catatan', 'x'.repeat(81), 'max'],
])('%s %j breaks the rule %s', (name, cell, what) =>
  expect(problemsOf(columnOf(name), cell).map((problem) => problem.what)).toEqual([what]),
);

describe('a placeholder for zero is refused: zero is written 0', () => {
  test.each([
    ...['-', '--', '–', '—', '−', '_', '.', '...', 'x', 'XX', '?', 'n/a', 'N/A', 'na', 'n.a', 'n.a.'],
    ...['nihil', 'NIHIL', 'nil', 'null', 'none', 'kosong', 'tidak ada', 'tdk ada', 'belum ada'],
    ...['data tidak ada', 'Tidak Ada'],
  ])('%s', (cell) => {
    expect(count(cell)).toBe('cell/type placeholder');
    expect(weight(cell)).toBe('cell/type placeholder');
  });

  test.each(['nihil nihil', 'nihil.', 'ada', 'n//a', 'n.a..', '-3-', 'x3x', '(-)', 'nilai', 'tanpa data'])(
    '%s is something else',
    (cell) => expect([count(cell), weight(cell)]).toEqual(['cell/type other', 'cell/type other']),
  );
});

describe('what is written as no count is', () => {
  test.each([
    ['１２', 'full-width -> 12'],
    ['５ orang', 'full-width'],
    ['a５', 'full-width'],
    ['１．５', 'full-width'],
    ['－３', 'full-width'],
    ['1，5', 'full-width'],
    ['1e5', 'scientific'],
    ['12E5', 'scientific'],
    ['12e12', 'scientific'],
    ['+1e5', 'scientific'],
    ['-1e5', 'scientific'],
    ['1e+5', 'scientific'],
    ['1e-5', 'scientific'],
    ['1,5e3', 'scientific'],
    ['1.5e3', 'scientific'],
    ['x1e5', 'other'],
    ['1e5x', 'other'],
    ['e5', 'other'],
    ['NaN', 'not-a-number'],
    ['+inf', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['#REF!', 'not-a-number'],
    ['#', 'not-a-number'],
    ['infinite', 'other'],
    ['nana', 'other'],
    ['a#', 'other'],
    ['3 inf', 'unit'],
    ['-0', 'negative-zero'],
    ['-00', 'negative-zero'],
    ['−0', 'negative-zero'],
    ['-0.0', 'negative-zero'],
    ['-0,00', 'negative-zero'],
    ['-0.', 'other'],
    ['3-0', 'other'],
    ['-0x', 'other'],
    ['3 orang', 'unit'],
    ['3orang', 'unit'],
    ['12 orang.', 'unit'],
    ['1.200 kg', 'unit'],
    ['50 %', 'unit'],
    ['3 orang laki', 'unit'],
    ['orang 3', 'other'],
    ['3 orang laki laki', 'other'],
    ['3 orang 2', 'other'],
    ['3  orang', 'other'],
    ['3/4', 'other'],
  ])('%s: %s', (cell, expected) => {
    expect(count(cell)).toBe(`cell/type ${expected}`);
    expect(weight(cell)).toBe(`cell/type ${expected}`);
  });
});

test.each([
  ['7', 7],
  ['007', 7],
  ['0', 0],
  ['-1', 'cell/constraint'],
  ['-12', 'cell/constraint'],
  ['-05', 'cell/constraint'],
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', 'cell/type too-large'],
  // Ten digits may be a telephone's, nine are a count.
  ['081234567', 81234567],
  ['0812345678', 'cell/personal-data'],
  ['1.234.567', 1234567],
  ['1.234.567.890', 1234567890],
  ['12.345.678', 12345678],
  ['9.007.199.254.740.991', 9007199254740991],
  ['9.007.199.254.740.992', 'cell/type too-large'],
  ['0.123.456', 'cell/type other'],
  ['1.2345.678', 'cell/type other'],
  ['1.234.56', 'cell/type other'],
  ['1234.567', 'cell/type fraction'],
  ['x1.234.567', 'cell/type other'],
  ['1.234.567x', 'cell/type unit'],
  ['1.234', 'cell/ambiguous-number'],
  ['12,345', 'cell/ambiguous-number'],
  ['123.456', 'cell/ambiguous-number'],
  ['0.125', 'cell/type fraction'],
  ['3.5', 'cell/type fraction'],
  ['12,25', 'cell/type fraction'],
  ['-3,5', 'cell/type fraction'],
  ['3,0', 'cell/type fraction -> 3'],
  ['12.00', 'cell/type fraction -> 12'],
  ['3,05', 'cell/type fraction'],
  ['-3,0', 'cell/type fraction'],
  ['3,', 'cell/type other'],
  [',5', 'cell/type other'],
  ['3,5,0', 'cell/type other'],
  ['1 234', 'cell/type other'],
  ['+3', 'cell/type other'],
])('the count %s is %s', (cell, value) => expect(count(cell)).toBe(value));

test('dotted thousands are none where a comma parts the cells', () => {
  const inCommaFile = readBy(columnOf('jumlah'), { decimalComma: false });
  expect(inCommaFile('1.234.567')).toBe('cell/type other');
});

describe('weights', () => {
  const inCommaFile = readBy(columnOf('berat'), { decimalComma: false });

  test.each([
    ['570.88', '570.88', '570.88'],
    ['0570.880', '570.88', '570.88'],
    ['5.0', '5', '5'],
    ['000.5', '0.5', '0.5'],
    ['0.105', '0.105', '0.105'],
    ['10', '10', '10'],
    ['100.10', '100.1', '100.1'],
    ['0', 'cell/constraint', 'cell/constraint'],
    ['0.0', 'cell/constraint', 'cell/constraint'],
    ['-5', 'cell/constraint', 'cell/constraint'],
    ['-5.5', 'cell/constraint', 'cell/constraint'],
    ['0.1234', 'cell/constraint', 'cell/constraint'],
    ['12345678901.5', '12345678901.5', '12345678901.5'],
    ['123456789012', 'cell/constraint', 'cell/constraint'],
    ['9007199254740991', 'cell/constraint', 'cell/constraint'],
    ['9007199254740993', 'cell/type too-large', 'cell/type too-large'],
    ['-9007199254740993', 'cell/type too-large', 'cell/type too-large'],
    ['570,88', '570.88', 'cell/type comma-decimal -> 570.88'],
    ['0570,880', '570.88', 'cell/type comma-decimal -> 570.88'],
    ['1.234,50', '1234.5', 'cell/type comma-decimal -> 1234.5'],
    ['12.345.678,5', '12345678.5', 'cell/type comma-decimal -> 12345678.5'],
    ['1.234.567', '1234567', 'cell/type comma-decimal -> 1234567'],
    ['12.345.678', '12345678', 'cell/type comma-decimal -> 12345678'],
    ['1,234.50', 'cell/type english-thousands -> 1234,5', 'cell/type english-thousands -> 1234.5'],
    ['1,234,567', 'cell/type english-thousands -> 1234567', 'cell/type english-thousands -> 1234567'],
    [
      '12,345,678.90',
      'cell/type english-thousands -> 12345678,9',
      'cell/type english-thousands -> 12345678.9',
    ],
    ['54,940', 'cell/ambiguous-number', 'cell/ambiguous-number'],
    ['54.940', 'cell/ambiguous-number', 'cell/ambiguous-number'],
    ['154,940', 'cell/ambiguous-number', 'cell/ambiguous-number'],
    ['0,125', '0.125', 'cell/type comma-decimal -> 0.125'],
    ['1234,567', '1234.567', 'cell/type comma-decimal -> 1234.567'],
    ['54,94', '54.94', 'cell/type comma-decimal -> 54.94'],
    ['54,9400', '54.94', 'cell/type comma-decimal -> 54.94'],
    ['0.123.456', 'cell/type other', 'cell/type other'],
    ['0.123,5', 'cell/type other', 'cell/type other'],
    ['1.23,5', 'cell/type other', 'cell/type other'],
    ['1.2345,5', 'cell/type other', 'cell/type other'],
    ['1234.567,5', 'cell/type other', 'cell/type other'],
    ['1.234.56', 'cell/type other', 'cell/type other'],
    ['1.234.5678', 'cell/type other', 'cell/type other'],
    ['1,23.5', 'cell/type other', 'cell/type other'],
    ['1,2345.5', 'cell/type other', 'cell/type other'],
    ['0,123.5', 'cell/type other', 'cell/type other'],
    ['1,234.', 'cell/type other', 'cell/type other'],
    ['1,234.5.', 'cell/type other', 'cell/type other'],
    ['5.', 'cell/type other', 'cell/type other'],
    ['.5', 'cell/type other', 'cell/type other'],
    ['5,', 'cell/type other', 'cell/type other'],
    [',5', 'cell/type other', 'cell/type other'],
    ['5,5,', 'cell/type other', 'cell/type other'],
    ['+5', 'cell/type other', 'cell/type other'],
    ['--5', 'cell/type other', 'cell/type other'],
    ['(5)', 'cell/type other', 'cell/type other'],
    ['-5,5', 'cell/type other', 'cell/type other'],
    ['-1.234.567', 'cell/type other', 'cell/type other'],
    ['-1,234.50', 'cell/type other', 'cell/type other'],
  ])('%s is %s, and where a comma parts the cells %s', (cell, value, there) => {
    expect(weight(cell)).toBe(value);
    expect(inCommaFile(cell)).toBe(there);
  });

  test('both readings of an ambiguous number are told, and how to write each', () => {
    for (const [more, decimal] of [
      [{ decimalComma: true }, '54,940'],
      [{ decimalComma: false }, '54.940'],
    ] as const) {
      const [problem] = problemsOf(columnOf('berat'), '54,940', more);
      expect(problem).toMatchObject({ what: 'ambiguous-number', detail: { thousands: '54940', decimal } });
      for (const sentence of acceptedBy(problem)) {
        expect(sentence).toContain('54940');
        expect(sentence).toContain(`${decimal}0`);
      }
    }
    const [whole] = problemsOf(columnOf('jumlah'), '1.234');
    expect(acceptedBy(whole)[1]).not.toContain('decimal');
  });
});

describe('dates', () => {
  const date = readBy(columnOf('tanggal'));

  test.each([
    ['2024-12-31', '2024-12-31'],
    ['31/12/2024', '2024-12-31'],
    ['31-12-2024', '2024-12-31'],
    ['1/2/2024', '2024-02-01'],
    ['01-2-2024', '2024-02-01'],
    ['2025-01-10', '2025-01-10'],
    ['2025-01-11', 'cell/constraint'],
    ['2024-2-1', 'cell/type other'],
    ['2024/12/31', 'cell/type other'],
    ['31.12.2024', 'cell/type other'],
    ['x2024-12-31', 'cell/type other'],
    ['2024-12-311', 'cell/type other'],
    ['12024-12-31', 'cell/type other'],
    ['131/12/2024', 'cell/type other'],
    ['31/12/20244', 'cell/type other'],
    ['31/112/2024', 'cell/type other'],
    // One mark between the parts, or none is certain.
    ['31/12-2024', 'cell/type no-such-day'],
    ['1/2-2024', 'cell/type month-first -> 2024-01-02'],
    ['12/31/2024', 'cell/type month-first -> 2024-12-31'],
    ['2/29/2024', 'cell/type month-first -> 2024-02-29'],
    ['2/30/2024', 'cell/type no-such-day'],
    ['30/02/2024', 'cell/type no-such-day'],
    ['2024-02-30', 'cell/type no-such-day'],
    ['2024-13-01', 'cell/type no-such-day'],
    ['31/12/24', 'cell/type two-digit-year'],
    ['1-2-24', 'cell/type two-digit-year'],
    ['31.12.24', 'cell/type two-digit-year'],
    ['31-Des-24', 'cell/type two-digit-year'],
    ['31/Desember/24', 'cell/type two-digit-year'],
    ['31-De-24', 'cell/type other'],
    ['31-Sepetember1-24', 'cell/type other'],
    ['x31/12/24', 'cell/type other'],
    ['31/12/245', 'cell/type other'],
    ['311/12/24', 'cell/type other'],
    ['31/12/2', 'cell/type other'],
    ['45657', 'cell/type serial -> 2024-12-31'],
    ['10000', 'cell/type serial'],
    ['4565', 'cell/type other'],
    ['456570', 'cell/type other'],
    ['31 Desember 2024', 'cell/type words -> 2024-12-31'],
    ['1 Des. 2024', 'cell/type words -> 2024-12-01'],
    ['31-Dec-2024', 'cell/type words -> 2024-12-31'],
    ['31 Desembr 2024', 'cell/type words'],
    ['32 Desember 2024', 'cell/type words'],
    ['x31 Desember 2024', 'cell/type other'],
    ['311 Desember 2024', 'cell/type other'],
    ['31 Desember 20244', 'cell/type other'],
    ['31 Desember 24', 'cell/type other'],
    ['Selasa 31 Desember 2024', 'cell/type other'],
    ['2024-12-31 00:00:00', 'cell/type time -> 2024-12-31'],
    ['2024-12-31T07:00', 'cell/type time -> 2024-12-31'],
    ['2024-12-31 7.30', 'cell/type time -> 2024-12-31'],
    ['2024-02-30 07:00', 'cell/type time'],
    ['x2024-12-31 07:00', 'cell/type other'],
    ['2024-12-31 pagi', 'cell/type other'],
    ['kemarin', 'cell/type other'],
  ])('%s is %s', (cell, value) => expect(date(cell)).toBe(value));

  test('a day after today is told until when days are taken; the end of a term may lie there', () => {
    const column = columnOf('tanggal');
    const [problem] = problemsOf(column, '2025-01-11');
    expect(problem?.what).toBe('future');
    for (const sentence of acceptedBy(problem)) expect(sentence).toContain('2025-01-10');
    expect(readBy({ ...column, future: true })('2025-01-11')).toBe('2025-01-11');
  });
});

describe('months', () => {
  const own = readBy(columnOf('periode'));
  const other = readBy({ ...columnOf('periode'), name: 'bulan_mulai' });

  test.each([
    ['2024-12', '2024-12', '2024-12'],
    ['Desember 2024', '2024-12', '2024-12'],
    ['des-2024', '2024-12', '2024-12'],
    ['Des. 2024', '2024-12', '2024-12'],
    ['Maret 2024', 'cell/period other', '2024-03'],
    ['2024-11', 'cell/period other', '2024-11'],
    ['2025-01', 'cell/period other', '2025-01'],
    ['2025-02', 'cell/period future', 'cell/period future'],
    ['2024-13', 'cell/period form', 'cell/period form'],
    ['2024-00', 'cell/period form', 'cell/period form'],
    ['2024-1', 'cell/period form', 'cell/period form'],
    ['x2024-12', 'cell/period form', 'cell/period form'],
    ['2024-123', 'cell/period form', 'cell/period form'],
    ['12/2024', 'cell/period form', 'cell/period form'],
    ['Desember 24', 'cell/period form', 'cell/period form'],
    ['Desembr 2024', 'cell/period form', 'cell/period form'],
    ['31 Desember 2024', 'cell/period form', 'cell/period form'],
    ['Desember 20244', 'cell/period form', 'cell/period form'],
    ['Desember2024', 'cell/period form', 'cell/period form'],
  ])('%s is %s, and in a column of other months %s', (cell, value, elsewhere) => {
    expect(own(cell)).toBe(value);
    expect(other(cell)).toBe(elsewhere);
  });

  test('the upload’s own month is what is expected, and what was read is told', () => {
    const [problem] = problemsOf(columnOf('periode'), 'Maret 2024');
    expect(problem).toMatchObject({ what: 'period', detail: { read: '2024-03' } });
    for (const sentence of acceptedBy(problem)) expect(sentence).toContain('2024-12');
    const [late] = problemsOf({ ...columnOf('periode'), name: 'bulan_mulai' }, '2025-02');
    expect(late).toMatchObject({ what: 'period', detail: { read: '2025-02' } });
    expect(acceptedBy(late)[1]).not.toContain('upload');
  });
});

describe('codes', () => {
  const drug = readBy(columnOf('narkotika'));
  const articles = readBy(columnOf('pasal'));

  test.each([
    ['SABU', 'SABU'],
    ['sabu', 'SABU'],
    ['SaBu', 'SABU'],
    ['SABUU', 'cell/code -> SABU'],
    ['Judul Sabu', 'cell/code -> SABU'],
    ['KOPI', 'cell/code'],
  ])('%s is %s', (cell, value) => expect(drug(cell)).toBe(value));

  test.each<[string, unknown]>([
    ['112', ['112']],
    ['112|114', ['112', '114']],
    [' 112 | 114 ', ['112', '114']],
    ['114,112;111+112', ['114', '112', '111']],
    ['112|', 'cell/code'],
    ['112||x', 'cell/code'],
    ['609', 'cell/code'],
    ['609|9999', 'cell/code, cell/code'],
    ['112|1122', 'cell/code -> 112'],
    ['1122|1122|9999|9998', 'cell/code -> 112, cell/code'],
  ])('the articles %s are %j', (cell, value) => expect(articles(cell)).toEqual(value));

  test('a code counts in every month in which it was in force on some day', () => {
    const list = {
      id: 'pasal',
      title: { id: 'Pasal', en: 'Articles' },
      codes: [
        { code: 'LAMA', title: { id: 'a', en: 'a' }, validTo: '2024-03-01' },
        { code: 'BARU', title: { id: 'b', en: 'b' }, validFrom: '2024-03-31' },
      ],
    };
    const [type, what] = [
      c.codeColumn(list, about('pasal', 'LAMA')),
      { kind: 'code', name: 'pasal' } as const,
    ];
    const column: c.Column = { ...about('pasal', 'LAMA'), ...what, codeList: list, type };
    const verdicts = (period: string) => ['LAMA', 'BARU'].map(readBy(column, { period }));
    expect(verdicts('2024-02')).toEqual(['LAMA', 'cell/code']);
    expect(verdicts('2024-03')).toEqual(['LAMA', 'BARU']);
    expect(verdicts('2024-04')).toEqual(['cell/code', 'BARU']);
    const [problem] = problemsOf(column, 'lama', { period: '2024-04' });
    expect(problem?.what).toBe('validity');
    for (const sentence of acceptedBy(problem)) expect(sentence).toContain('2024-04');
    // What is no longer in force is not suggested.
    expect(readBy(column, { period: '2024-04' })('LAMAA')).toBe('cell/code');
  });

  test('a code comes before another’s alias', () => {
    const list = {
      id: 'kode',
      title: { id: 'Kode', en: 'Codes' },
      codes: [
        { code: 'A', title: { id: 'a', en: 'a' }, aliases: ['B', 'Alpha'] },
        { code: 'b', title: { id: 'b', en: 'b' } },
        { code: 'B', title: { id: 'B', en: 'B' } },
      ],
    };
    const type = c.codeColumn(list, about('kode', 'A'));
    const read = readBy({ ...about('kode', 'A'), kind: 'code', name: 'kode', codeList: list, type });
    expect(['A', 'B', 'b', 'alpha', 'ALPHA', 'a'].map(read)).toEqual(['A', 'B', 'b', 'A', 'A', 'A']);
  });
});

describe('regions', () => {
  const regency = readBy(columnOf('kode_wilayah'));
  const type = c.codeColumn(villages, about('kode_desa', '19.01.01.1001'));
  const village = readBy({
    ...about('kode_desa', '19.01.01.1001'),
    ...{ kind: 'code', name: 'kode_desa', codeList: villages, type },
  });

  test.each([
    ['19.71', '19.71'],
    ['1971', 'cell/ambiguous-region undotted -> 19.71'],
    ['19,71', 'cell/ambiguous-region mangled -> 19.71'],
    ['19 71', 'cell/ambiguous-region mangled -> 19.71'],
    ['1903', 'cell/ambiguous-region undotted'],
    ['19,05', 'cell/ambiguous-region mangled'],
    ['19.1', 'cell/ambiguous-region mangled'],
    ['191', 'cell/ambiguous-region undotted'],
    ['1908', 'cell/ambiguous-region undotted'],
    ['19710', 'cell/ambiguous-region undotted'],
    ['197101', 'cell/ambiguous-region undotted'],
    ['19,71,01', 'cell/ambiguous-region mangled'],
    ['1971011001', 'cell/ambiguous-region undotted'],
    ['19710110011', 'cell/code'],
    ['x1971', 'cell/code'],
    ['1', 'cell/code'],
    ['19', 'cell/code'],
    ['19.08', 'cell/code'],
    ['19.71.01', 'cell/code'],
    ['19.71.01.1001', 'cell/code'],
    ['Pangkalpinang', 'cell/code -> 19.71'],
    ['kota pangkal pinang', 'cell/code -> 19.71'],
    ['Pangkal-Pinang', 'cell/code -> 19.71'],
    ['Kab. Bangka', 'cell/code -> 19.01'],
    ['Kabupaten Bangka', 'cell/code -> 19.01'],
    ['Kab Bangka Selatan', 'cell/code -> 19.03'],
    ['Kecamatan Mentok', 'cell/code -> 19.05'],
    ['Kec Mentok', 'cell/code -> 19.05'],
    ['Kec. Tanjung Pandan', 'cell/code -> 19.02'],
    ['Muntok', 'cell/code -> 19.05'],
    ['Kota', 'cell/code -> 19.02'],
    ['Jakarta', 'cell/code'],
    // A name that places in two regencies have.
    ['Petaling', 'cell/code'],
  ])('the regency %s is %s', (cell, value) => expect(regency(cell)).toBe(value));

  test.each([
    ['19.01.01.1001', '19.01.01.1001'],
    ['1901011001', 'cell/ambiguous-region undotted'],
    // The village rather than the district of the same name.
    ['Sungailiat', 'cell/code -> 19.01.01.1001'],
    ['Kel Sungailiat', 'cell/code -> 19.01.01.1001'],
    ['Kel. Sungailiat', 'cell/code -> 19.01.01.1001'],
    ['Desa Sri Menanti', 'cell/code -> 19.01.01.1002'],
    ['Pangkalpinang', 'cell/code'],
  ])('the village %s is %s', (cell, value) => expect(village(cell)).toBe(value));

  test('a list with the province among its regencies is one of regions, too', () => {
    const type = c.codeColumn(provinceAndRegencies, about('wilayah', '19'));
    const what = { kind: 'code', name: 'wilayah', codeList: provinceAndRegencies, type } as const;
    const read = readBy({ ...about('wilayah', '19'), ...what });
    expect(['19', '1971'].map(read)).toEqual(['19', 'cell/ambiguous-region undotted -> 19.71']);
    for (const kind of ['Prov', 'Prov.', 'Provinsi'])
      expect(read(`${kind} Kepulauan Bangka Belitung`)).toBe('cell/code -> 19');
  });

  test('digits without dots are told as both systems read them', () => {
    const detailOf = (cell: string) => problemsOf(columnOf('kode_wilayah'), cell)[0]?.detail;
    const [south, west] = ['Kabupaten Bangka Selatan', 'Kabupaten Bangka Barat'];
    expect(detailOf('1903')).toEqual({
      kind: 'undotted',
      kemendagri: `19.03 ${south}`,
      bps: `19.05 ${west}`,
    });
    expect(detailOf('1905')).toEqual({
      kind: 'undotted',
      kemendagri: `19.05 ${west}`,
      bps: `19.03 ${south}`,
    });
    expect(detailOf('19,3')).toEqual({ kind: 'mangled', kemendagri: `19.03 ${south}`, bps: `19.05 ${west}` });
    const city = '19.71 Kota Pangkal Pinang';
    expect(detailOf('1971')).toMatchObject({ kemendagri: city, bps: city });
    expect(detailOf('1908')).toEqual({ kind: 'undotted' });
    expect(regencies.codes.find(({ code }) => code === '19.71')?.title.id).toBe('Kota Pangkal Pinang');
  });
});

describe('text', () => {
  const note = readBy(columnOf('catatan'));
  const school = readBy(columnOf('npsn'));

  test.each([
    ['00012345', '00012345'],
    ['900123', 'cell/leading-zeros'],
    ['x90012', 'cell/constraint'],
    ['90012x', 'cell/constraint'],
    ['1234567890', 'cell/constraint'],
    ['', 'cell/required'],
  ])('the school number %s is %s', (cell, value) => expect(school(cell)).toBe(value));

  test('of lost zeros it is told how many digits there should be', () =>
    expect(problemsOf(columnOf('npsn'), '900123')[0]?.detail).toEqual({ digits: 8 }));

  test.each([
    '=1',
    '+1',
    '-1',
    '@x',
    '\tx',
    '\rx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '﹢1',
    '﹣1',
    '﹫x',
    '﹦1',
    ' =1',
  ])('%j would be run by a spreadsheet', (cell) => expect(note(cell)).toBe('cell/formula'));

  test.each(['1+1=2', 'a@b', 'x-1'])('%s would not', (cell) => expect(note(cell)).toBe(cell));

  test('a mark at the front is one of text only', () => {
    expect(readBy(columnOf('tanggal'))('=1')).toBe('cell/type other');
  });

  test.each([
    ['a\u0001b', 'U+0001'],
    ['a\tb', 'U+0009'],
  ])('%j holds a hidden character, which is named', (cell, character) => {
    expect(problemsOf(columnOf('narkotika'), cell)).toMatchObject([
      { code: 'cell/control-character', what: 'control-character', detail: { character } },
    ]);
  });

  test.each([
    ['SMA CafÃ©', 'misread'],
    ['Caf?', 'lost'],
  ])('the letters of %s were damaged on the way', (cell, kind) => {
    const problem = { code: 'cell/garbled', what: 'garbled', detail: { kind } };
    expect(problemsOf(columnOf('catatan'), cell)).toMatchObject([problem]);
  });

  test('white space around a code is none of it', () => {
    expect(readBy(columnOf('narkotika'))('\t SABU\n')).toBe('SABU');
  });

  test('a cell may be as long as the limit, in bytes', () => {
    const read = readBy(columnOf('catatan'), { cellBytes: 6 });
    expect(['abcdef', 'éée', 'éé'].map(read)).toEqual(['abcdef', 'éée', 'éé']);
    expect(['abcdefg', 'ééée'].map(read)).toEqual(['cell/too-long', 'cell/too-long']);
    const [problem] = problemsOf(columnOf('catatan'), 'abcdefg', { cellBytes: 6 });
    expect(problem).toMatchObject({ what: 'too-long', detail: { limit: 6 } });
    for (const sentence of acceptedBy(problem)) expect(sentence).toContain('6');
  });

  test('an empty cell is wrong where a value is required; for a count the message says to write 0', () => {
    expect(note('')).toBeUndefined();
    expect(note(' \u00a0')).toBeUndefined();
    for (const [name, counts] of [
      ['jumlah', 1],
      ['berat', 1],
      ['npsn', 0],
      ['tanggal', 0],
    ] as const)
      expect(problemsOf(columnOf(name), '')).toMatchObject([
        { code: 'cell/required', what: 'required', detail: { count: counts } },
      ]);
  });

  test('what is read again says the same, however many cells came between', () => {
    const read = readBy(columnOf('jumlah'));
    const cells = Array.from({ length: 3000 }, (_, i) => String(i));
    for (const _ of [1, 2]) expect(cells.map(read)).toEqual(cells.map(Number));
    // A long one is not taken for an empty one.
    for (const cell of ['x'.repeat(12), 'x'.repeat(13), 'x'.repeat(20)]) {
      expect([read(cell), read('')]).toEqual(['cell/type placeholder', 'cell/required']);
      expect([read(cell), read('')]).toEqual(['cell/type placeholder', 'cell/required']);
    }
    expect([read('x'), read('x')]).toEqual(['cell/type placeholder', 'cell/type placeholder']);
  });
});
