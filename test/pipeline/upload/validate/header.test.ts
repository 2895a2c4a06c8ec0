import { describe, expect, test } from '@jest/globals';
import { readHeader } from '../../../../pipeline/upload/validate/header/header.ts';
import { columnKind, headerScore } from '../../../../pipeline/upload/validate/header/known-names.ts';
import { acceptedBy, COLUMNS, contextOf, dataset } from './support.ts';

const headerOf = (cells: readonly string[], maxColumns = 64) =>
  readHeader(cells, 3, { ...contextOf(dataset), maxColumns });

/** The right header with some cells instead of one of its names. */
const instead = (name: string, ...cells: readonly string[]) =>
  COLUMNS.flatMap((column) => (column === name ? cells : [column]));

describe('a header that is right', () => {
  test('says where each column is, in any order and as staff write names', () => {
    const written = [...COLUMNS].reverse().map((name) => ` ${name.toUpperCase().replaceAll('_', ' ')} `);
    const { at, width, findings, unknown, unnamed } = headerOf(written);
    expect([...at]).toEqual([...COLUMNS].reverse().map((name, i) => [name, i]));
    expect([width, findings, unknown, unnamed]).toEqual([COLUMNS.length, [], [], []]);
  });

  test('may end in cells without a name', () => {
    const { at, width, findings, unnamed } = headerOf([...COLUMNS, '', ' ']);
    expect([at.size, width, findings]).toEqual([COLUMNS.length, COLUMNS.length + 2, []]);
    expect(unnamed).toEqual([COLUMNS.length, COLUMNS.length + 1]);
  });

  test('may be as wide as the limit', () => {
    expect(headerOf(COLUMNS, COLUMNS.length).findings).toEqual([]);
    const wide = headerOf(COLUMNS, COLUMNS.length - 1);
    expect(wide.findings).toMatchObject([
      { code: 'header/too-many', line: 3, detail: { found: COLUMNS.length, limit: COLUMNS.length - 1 } },
    ]);
    expect([wide.width, wide.at.size, wide.unknown, wide.unnamed]).toEqual([COLUMNS.length, 0, [], []]);
    for (const sentence of acceptedBy(wide.findings[0])) expect(sentence).toContain(`${COLUMNS.length - 1}`);
  });
});

describe('a header that is wrong', () => {
  test('names every column that is missing, and all that there are', () => {
    const { findings } = headerOf(['periode']);
    expect(findings.map(({ code, column, line }) => [code, column, line])).toEqual(
      COLUMNS.slice(1).map((name) => ['header/missing', name, 3]),
    );
    for (const sentence of acceptedBy(findings[0])) expect(sentence).toContain(COLUMNS.join(', '));
  });

  test('names a column that comes twice, and where; the first one counts', () => {
    const { at, findings } = headerOf([...COLUMNS, 'nomor']);
    const detail = { position: COLUMNS.length + 1, other: COLUMNS.indexOf('nomor') + 1 };
    expect(findings).toMatchObject([{ code: 'header/duplicate', column: 'nomor', line: 3, detail }]);
    expect(at.get('nomor')).toBe(COLUMNS.indexOf('nomor'));
  });

  test('names what is no column as it is written, and the column that was meant', () => {
    const { findings, unknown } = headerOf(instead('jumlah', ' Jumlh '));
    const position = COLUMNS.indexOf('jumlah') + 1;
    expect(findings).toMatchObject([
      { code: 'header/unknown', column: 'Jumlh', suggestion: 'jumlah', line: 3, detail: { position } },
      { code: 'header/missing', column: 'jumlah' },
    ]);
    expect(unknown).toEqual([position - 1]);
    const strange = headerOf([...COLUMNS, 'warna rambut']).findings[0];
    expect(strange).toMatchObject({ code: 'header/unknown', column: 'warna rambut' });
    expect(strange).not.toHaveProperty('suggestion');
  });

  test('has a cell without a name before one with a name', () => {
    const { findings, unknown, unnamed } = headerOf(['', ...COLUMNS, '']);
    expect(findings).toMatchObject([{ code: 'header/empty', line: 3, detail: { position: 1 } }]);
    expect([unknown, unnamed]).toEqual([[], [COLUMNS.length + 1]]);
  });

  test.each([
    '__proto__',
    ' __PROTO__ ',
    'constructor',
    ' Constructor ',
    'con\u200bstructor',
    'prototype',
    'HASOWNPROPERTY',
  ])('has a name that every object has: %j', (name) => {
    const detail = { position: COLUMNS.length + 1 };
    const expected = { code: 'header/reserved', line: 3, value: name, detail };
    expect(headerOf([...COLUMNS, name]).findings).toMatchObject([expected]);
  });

  test.each([
    ['war\u0000na', 'U+0000', 'war\\u0000na'],
    ['war\u202ena', 'U+202E', 'war\\u202ena'],
  ])('%j holds a hidden character, which is named and shown', (name, character, value) => {
    const { findings, unknown } = headerOf([...COLUMNS, name]);
    const detail = { position: COLUMNS.length + 1, character };
    expect(findings).toMatchObject([{ code: 'cell/control-character', line: 3, value, detail }]);
    expect(unknown).toEqual([]);
  });

  test('may hold tabs and line ends around and between its words', () => {
    const { findings } = headerOf(instead('kode_wilayah', '\tkode\r\n wilayah'));
    expect(findings).toEqual([]);
    expect(headerOf([...COLUMNS, 'warna\t\n rambut']).findings).toMatchObject([{ code: 'header/unknown' }]);
  });
});

describe('personal data in a header', () => {
  test('are announced by a name, which is told with its class', () => {
    const { findings, unknown } = headerOf([...COLUMNS, 'Nama Lengkap']);
    const detail = { class: 'name', position: COLUMNS.length + 1, dataset: 'test-seizures' };
    expect(findings).toMatchObject([
      { code: 'header/personal-data', column: 'nama_lengkap', line: 3, detail },
    ]);
    expect(unknown).toEqual([]);
  });

  test('or are one: then only the class is told', () => {
    const { findings } = headerOf([...COLUMNS, '1971014101900001']);
    expect(findings).toMatchObject([{ code: 'header/personal-data', detail: { class: 'nik' } }]);
    expect(findings[0]).not.toHaveProperty('column');
    expect(JSON.stringify(findings)).not.toContain('1971014101900001');
  });
});

test.each<[readonly string[], number]>([
  [COLUMNS, COLUMNS.length],
  [['LAPORAN BULANAN', ''], 0],
  [['Nomor', 'nomor', ' NOMOR '], 1],
  [['Nama', 'NIK', 'Jumlah'], 3],
  [['Periode', 'Desember 2024'], 1],
])('of the cells %j are names of a header: %i', (cells, score) =>
  expect(headerScore(dataset)(cells)).toBe(score),
);

test('a header’s cell tells what its column holds', () => {
  const kind = columnKind(dataset);
  expect(['Jumlah', ' KODE  WILAYAH', 'tanggal', 'warna'].map(kind)).toEqual([
    'integer',
    'code',
    'date',
    undefined,
  ]);
});
