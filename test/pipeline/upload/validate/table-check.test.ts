import { describe, expect, test } from '@jest/globals';
import { tableCheck } from '../../../../pipeline/upload/validate/table-check.ts';
import type { Dataset, Value } from '../../../../schemas/model/dataset.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { acceptedBy, COLUMNS, cells, contextOf, csv, dataset } from './support.ts';

/** What the checks of a table say, and what they hand on: the header in line 1, rows from line 2. */
const checked = (
  rows: readonly (readonly string[])[],
  {
    header = COLUMNS,
    of = dataset,
    maxColumns = 64,
  }: { header?: readonly string[]; of?: Dataset; maxColumns?: number } = {},
) => {
  const findings: Finding[] = [];
  const handed: string[] = [];
  const keys: (readonly Value[])[] = [];
  const taken: Record<string, Value>[] = [];
  const nomor = of.columns.findIndex(({ name }) => name === 'nomor');
  const check = tableCheck(
    { ...contextOf(of), maxColumns },
    {
      emit: (found) => findings.push(found),
      sink: {
        row: (values, line) => {
          handed.push(`${line} ${values[nomor]}`);
          taken.push(Object.fromEntries(of.columns.map(({ name }, i) => [name, values[i]])));
        },
        clear: () => handed.push('clear'),
      },
      keys: { add: (values, line, row) => keys.push([values[nomor], line, row]) },
    },
  );
  check.header(header, 1, ';');
  check.rows({ count: rows.length, rows, row: 1, lineAt: (i) => i + 2 });
  const came = check.finish([]);
  const found = findings.map(({ line, code, column, ruleId }) =>
    [line ?? '-', code, column, ruleId !== code && ruleId].filter(Boolean).join(' '),
  );
  return { findings, found, handed, taken, keys, ...came };
};

const BLANK = COLUMNS.map(() => '');
const NIHIL = COLUMNS.map((name) => (name === 'periode' ? '2024-12' : name === 'nomor' ? 'Nihil' : ''));
const [a, b, c] = ['A', 'B', 'C'].map((nomor) => cells({ nomor })) as [string[], string[], string[]];
const bad = (nomor: string) => cells({ nomor, jumlah: 'x' });

describe('rows that are right', () => {
  test('are handed on with their lines, and their keys are seen', () => {
    expect(checked([a, b])).toMatchObject({
      found: [],
      handed: ['2 A', '3 B'],
      keys: [
        ['A', 2, 1],
        ['B', 3, 2],
      ],
      rowCount: 2,
      nil: false,
      counted: true,
    });
  });

  test('may say Total, Jumlah or a column’s name in a text', () => {
    const rows = ['Jumlah', 'periode', 'nomor'].map((nomor) => cells({ nomor, catatan: 'Total' }));
    expect(checked(rows)).toMatchObject({ found: [], rowCount: 3 });
    expect(checked([cells({ nomor: 'Jumlah' })])).toMatchObject({ found: [], rowCount: 1 });
  });
});

describe('after the first error', () => {
  test('what was handed on is void, once, and nothing more is handed on', () => {
    const { handed, found } = checked([a, bad('B'), c, bad('D'), a]);
    expect(handed).toEqual(['2 A', 'clear']);
    expect(found).toEqual(['3 cell/type jumlah jumlah.zero', '5 cell/type jumlah jumlah.zero']);
  });

  test('a header that is wrong is one', () => {
    const { handed, rowCount } = checked([[...a, 'x']], { header: [...COLUMNS, 'warna'] });
    expect([handed, rowCount]).toEqual([['clear'], 1]);
  });

  test('a warning is none', () => {
    const [rule] = dataset.rules;
    if (!rule) throw new Error('The dataset has lost its rule.');
    const of: Dataset = { ...dataset, rules: [{ ...rule, severity: 'warning', holds: () => false }] };
    const { findings, handed } = checked([a], { of });
    expect(findings).toMatchObject([{ code: 'row/rule', severity: 'warning', line: 2, row: 1 }]);
    expect(handed).toEqual(['2 A']);
  });

  test('a repeated key is one, told at the end', () => {
    const check = tableCheck(contextOf(dataset), {
      emit: () => undefined,
      sink: { row: () => undefined, clear: () => cleared++ },
      keys: { add: () => undefined },
    });
    let cleared = 0;
    check.header(COLUMNS, 1, ';');
    check.rows({ count: 1, rows: [a], row: 1, lineAt: () => 2 });
    check.finish([finding('row/duplicate-key', { kind: 'unique-key', columns: ['x'] }, { line: 2 })]);
    expect(cleared).toBe(1);
  });
});

describe('a row of another width', () => {
  test('is told how many cells it has and how many it should have', () => {
    const { findings, keys } = checked([a.slice(1), [...b, 'x']]);
    const width = COLUMNS.length;
    expect(findings).toMatchObject([
      { code: 'row/field-count', line: 2, row: 1, detail: { found: width - 1, expected: width } },
      { code: 'row/field-count', line: 3, row: 2, detail: { found: width + 1, expected: width } },
    ]);
    for (const sentence of acceptedBy(findings[0])) expect(sentence).toContain(`${width}`);
    expect(keys).toEqual([]);
  });

  test('may be a sum or another header, and is told as that', () => {
    expect(checked([a, ['Jumlah', '3']]).found).toEqual(['3 row/total']);
    expect(checked([a, ['', 'Total', '3']]).found).toEqual(['3 row/total']);
    expect(checked([a, COLUMNS.slice(2)]).found).toEqual(['3 row/second-table']);
    expect(checked([a, ['periode', 'nomor', 'Jumlah']]).found).toEqual(['3 row/second-table']);
  });
});

test('a sum of the right width is told as a sum, not as its wrong cells', () => {
  const sum = COLUMNS.map((name) => (name === 'periode' ? 'Jumlah' : name === 'jumlah' ? '6' : ''));
  expect(checked([a, sum])).toMatchObject({ found: ['3 row/total'], rowCount: 2 });
  expect(checked([a, COLUMNS]).found).toEqual(['3 row/second-table']);
});

describe('a key', () => {
  test('counts where only other cells are wrong', () => {
    expect(checked([bad('A')]).keys).toEqual([['A', 2, 1]]);
    expect(checked([cells({ nomor: 'A', npsn: '1' })]).keys).toEqual([]);
  });

  test('is none where one of its columns is missing', () => {
    const without = (row: readonly string[]) => row.filter((_, i) => COLUMNS[i] !== 'npsn');
    expect(checked([without(a)], { header: without(COLUMNS) }).keys).toEqual([]);
    const other = (row: readonly string[]) => row.filter((_, i) => COLUMNS[i] !== 'catatan');
    expect(checked([other(a)], { header: other(COLUMNS) }).keys).toEqual([['A', 2, 1]]);
  });
});

describe('the dataset’s rules', () => {
  const broken = { satuan: 'BUTIR', berat: '1.5' };

  test('say where and of what', () => {
    const { findings, handed } = checked([cells(broken)]);
    expect(findings).toMatchObject([
      {
        code: 'row/rule',
        ruleId: 'tablets-are-whole',
        severity: 'error',
        line: 2,
        row: 1,
        column: 'berat',
        value: '1.5',
      },
    ]);
    expect(handed).toEqual(['clear']);
  });

  test('are asked of rows only whose cells are all there and right', () => {
    expect(checked([cells({ ...broken, jumlah: 'x' })]).found).toEqual(['2 cell/type jumlah jumlah.zero']);
    const without = (row: readonly string[]) => row.filter((_, i) => COLUMNS[i] !== 'catatan');
    expect(checked([without(cells(broken))], { header: without(COLUMNS) }).found).toEqual([
      '1 header/missing catatan',
    ]);
  });

  test('of a cell that is empty show no value', () => {
    const [rule] = dataset.rules;
    if (!rule) throw new Error('The dataset has lost its rule.');
    const of: Dataset = { ...dataset, rules: [{ ...rule, column: 'catatan', holds: () => false }] };
    const [found] = checked([a], { of }).findings;
    expect(found).toMatchObject({ code: 'row/rule', column: 'catatan' });
    expect(found).not.toHaveProperty('value');
  });
});

describe('a cell that is wrong', () => {
  test('is told with its place, its value and what was meant', () => {
    const { findings } = checked([a, cells({ nomor: 'B', narkotika: ' sabuu' })]);
    expect(findings).toMatchObject([
      { code: 'cell/code', line: 3, row: 2, column: 'narkotika', ruleId: 'narkotika.code' },
    ]);
    expect(findings[0]).toMatchObject({ value: ' sabuu', suggestion: 'SABU' });
    expect(findings[0]).not.toHaveProperty('detail');
  });

  test('has no suggestion where none is certain, and no value where it is empty or of a person', () => {
    const none = checked([cells({ narkotika: 'KOPI' })]).findings[0];
    expect(none).toMatchObject({ code: 'cell/code', value: 'KOPI' });
    expect(none).not.toHaveProperty('suggestion');
    const empty = checked([cells({ jumlah: '' })]).findings[0];
    expect(empty).toMatchObject({ code: 'cell/required', detail: { count: 1 } });
    expect(empty).not.toHaveProperty('value');
    const personal = checked([cells({ catatan: '1971014101900001' })]).findings[0];
    expect(personal).toMatchObject({ code: 'cell/personal-data', detail: { class: 'nik' } });
    expect(personal).not.toHaveProperty('value');
  });
});

describe('the dataset’s conversion', () => {
  test('changes a row that needs it, and no other', () => {
    const { found, taken } = checked([cells({ satuan: 'KG', berat: '54.9' }), b]);
    expect(found).toEqual([]);
    expect(taken).toMatchObject([
      { satuan: 'G', berat: '54900', jumlah: 3, catatan: undefined },
      { satuan: 'G', berat: '570.88' },
    ]);
  });

  test('is refused where the column cannot hold what it gives: the cell is shown as it was', () => {
    const { findings, taken } = checked([cells({ satuan: 'KG', berat: '99999999999' })]);
    expect(findings).toMatchObject([
      { code: 'cell/constraint', line: 2, column: 'berat', ruleId: 'berat.pattern', value: '99999999999' },
    ]);
    expect([findings.length, taken]).toEqual([1, []]);
  });

  test('may fill a cell that was empty, and is refused there by the column’s name', () => {
    const of: Dataset = { ...dataset, convert: (row) => ({ ...row, catatan: 'x'.repeat(81) }) };
    const [found] = checked([a], { of }).findings;
    expect(found).toMatchObject({ code: 'cell/constraint', column: 'catatan', ruleId: 'catatan.max' });
    expect(found).not.toHaveProperty('value');
    const fills: Dataset = { ...dataset, convert: (row) => ({ ...row, catatan: 'x' }) };
    expect(checked([a], { of: fills }).taken).toMatchObject([{ catatan: 'x' }]);
  });

  test('that gives another kind of value is refused', () => {
    const of: Dataset = { ...dataset, convert: (row) => ({ ...row, jumlah: 'tiga' }) };
    expect(checked([a], { of }).found).toEqual(['2 cell/type jumlah jumlah.type']);
  });

  test('is not asked where a cell is wrong or a column is missing', () => {
    const convert = () => {
      throw new Error('It was asked.');
    };
    const of: Dataset = { ...dataset, convert };
    expect(checked([bad('A')], { of }).found).toEqual(['2 cell/type jumlah jumlah.zero']);
    const without = (row: readonly string[]) => row.filter((_, i) => COLUMNS[i] !== 'catatan');
    expect(checked([without(a)], { header: without(COLUMNS), of }).found).toEqual([
      '1 header/missing catatan',
    ]);
  });

  test('may be none', () => {
    const { convert: _, ...of } = dataset;
    expect(checked([cells({ satuan: 'KG', berat: '54.9' })], { of }).taken).toMatchObject([{ satuan: 'KG' }]);
  });
});

describe('a column without a name', () => {
  const header = [...COLUMNS, '', ''];

  test('is dropped where it is empty in every row, with a note', () => {
    const { findings, handed } = checked([[...a, '', ' ']], { header });
    expect(findings).toMatchObject([{ code: 'file/trailing-blank', detail: { rows: 0, columns: 2 } }]);
    expect(findings[0]).not.toHaveProperty('line');
    expect(handed).toEqual(['2 A']);
  });

  test('may hold nothing', () => {
    const { findings } = checked([[...a, '', 'x']], { header });
    const detail = { position: COLUMNS.length + 2 };
    expect(findings).toMatchObject([{ code: 'header/empty', line: 2, row: 1, detail }, {}]);
  });
});

describe('blank rows', () => {
  test('among the data are refused, each', () => {
    expect(checked([a, BLANK, ['', ''], b, BLANK, c]).found).toEqual([
      '3 row/field-count row/blank',
      '4 row/field-count row/blank',
      '6 row/field-count row/blank',
    ]);
  });

  test('at the end are dropped, with a note of the first', () => {
    const { findings, rowCount, handed } = checked([a, BLANK, BLANK]);
    expect(findings).toMatchObject([
      { code: 'file/trailing-blank', severity: 'warning', line: 3, detail: { rows: 2, columns: 0 } },
    ]);
    expect([rowCount, handed]).toEqual([1, ['2 A']]);
  });
});

describe('a NIHIL row', () => {
  test('declares a nil month: it is no data', () => {
    expect(checked([NIHIL])).toMatchObject({ found: [], rowCount: 0, nil: true, handed: [], keys: [] });
    expect(checked([NIHIL, BLANK])).toMatchObject({ found: ['3 file/trailing-blank'], nil: true });
  });

  test('has the month of the upload', () => {
    const wrong = NIHIL.map((cell) => (cell === '2024-12' ? '2024-11' : cell));
    const { findings, nil } = checked([wrong]);
    expect(findings).toMatchObject([
      { code: 'cell/period', line: 2, row: 1, column: 'periode', value: '2024-11' },
    ]);
    expect(nil).toBe(true);
    const of: Dataset = { ...dataset, columns: [...dataset.columns].reverse() };
    expect(checked([wrong], { of }).found).toEqual(['2 cell/period periode periode.period']);
  });

  test('stands alone', () => {
    expect(checked([NIHIL, a])).toMatchObject({ found: ['2 row/rule nihil-alone'], rowCount: 2, nil: false });
    expect(checked([NIHIL, a, b])).toMatchObject({
      found: ['2 row/rule nihil-alone'],
      rowCount: 3,
      nil: false,
    });
    const after = checked([a, NIHIL]);
    expect(after.nil).toBe(false);
    expect(after.found).toContain('3 cell/required npsn npsn.required');
  });

  test('has the width of the table, and needs a column of months', () => {
    expect(checked([[...NIHIL, '']])).toMatchObject({ found: ['2 row/field-count'], nil: false });
    const without = (row: readonly string[]) => row.filter((_, i) => COLUMNS[i] !== 'periode');
    const { nil, found } = checked([without(NIHIL)], { header: without(COLUMNS) });
    expect(nil).toBe(false);
    expect(found[0]).toBe('1 header/missing periode');
  });
});

test('under a header that is too wide no row is looked at', () => {
  const { found, rowCount, counted } = checked([a], { maxColumns: 3 });
  expect([found, rowCount, counted]).toEqual([['1 header/too-many'], 0, false]);
  expect(checked([a], { maxColumns: COLUMNS.length }).handed).toEqual(['2 A']);
});

test('cells under a name that the dataset does not know are looked at for personal data only', () => {
  const header = [...COLUMNS, 'warna'];
  const { found } = checked(
    [
      [...a, 'x'.repeat(50)],
      [...b, '1971014101900001'],
      [...c, '=1'],
    ],
    { header },
  );
  expect(found).toEqual([
    '1 header/unknown warna',
    `3 cell/personal-data #${COLUMNS.length + 1} #${COLUMNS.length + 1}.personal-data`,
  ]);
});

test('rows that the scan has read stand before, between and after those that are given as cells', () => {
  const handed: string[] = [];
  const keys: (readonly Value[])[] = [];
  const check = tableCheck(contextOf(dataset), {
    emit: () => undefined,
    sink: { row: (values, line) => handed.push(`${line} ${values[1]}`), clear: () => handed.push('clear') },
    keys: { add: (values, line, row) => keys.push([values[1], line, row]) },
  });
  const scan = check.header(COLUMNS, 1, ';');
  const bytes = new TextEncoder().encode(csv([a, c, a]));
  let from = 0;
  while (from < bytes.length) from = (scan?.read(bytes, from) ?? bytes.length) + 1;
  check.rows({ count: 4, rows: [b, bad('D')], at: [1, 2], row: 11, lineAt: (i) => i + 12 });
  expect(handed).toEqual(['12 A', '13 B', 'clear']);
  check.rows({ count: 1, rows: [], at: [], row: 15, lineAt: () => 16 });
  expect(handed).toEqual(['12 A', '13 B', 'clear']);
  expect(keys).toEqual([
    ['A', 12, 11],
    ['B', 13, 12],
    ['D', 14, 13],
    ['C', 15, 14],
    ['A', 16, 15],
  ]);
  expect(check.finish([]).rowCount).toBe(5);
});
