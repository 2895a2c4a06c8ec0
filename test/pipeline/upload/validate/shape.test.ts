import { describe, expect, test } from '@jest/globals';
import { referenceFindings } from '../../../../pipeline/upload/validate/rows/references.ts';
import { countFinding } from '../../../../pipeline/upload/validate/rows/row-count.ts';
import { isBlank, isHeaderAgain, isNil, isTotal } from '../../../../pipeline/upload/validate/rows/shape.ts';
import { acceptedBy, dataset } from './support.ts';

const cells = (row: string) => row.split(';');

test.each([
  [';;', true],
  [' ; \u00a0;\t', true],
  [';0;', false],
  ['\u200b', true],
])('the row %j is blank: %s', (row, blank) => expect(isBlank(cells(row))).toBe(blank));

test.each([
  ['2024-12;Jumlah;', true],
  ['2024-12;Total;3', false],
  ['Total;x;3', true],
  ['Grand Total;x;3', true],
  ['sub-total;x;3', true],
  ['Subtotal;x;3', true],
  ['Jumlah pelajar;x;3', true],
  ['Jumlahnya;x;3', false],
  ['x total;x;3', false],
  ['2024-12;grand total keseluruhan:;', true],
  ['2024-12;JML.;', true],
  ['2024-12;Sub total;', true],
  ['2024-12;Subtotal;', true],
  ['2024-12;Jumlah semua :;', true],
  ['2024-12;jumlah akhir;', true],
  ['2024-12;jumlah seluruhnya;', true],
  ['2024-12;Jumlah Pelajar;', false],
  ['2024-12;x jumlah;', false],
  ['2024-12;x;', false],
])('the row %j is a sum: %s', (row, total) => expect(isTotal(cells(row), 0)).toBe(total));

test('without a column of months only a row with blanks is a sum', () => {
  expect(isTotal(['Total', 'x', '3'], undefined)).toBe(false);
  expect(isTotal(['Total', '', '3'], undefined)).toBe(true);
});

test.each([
  ['periode;nomor;npsn', true],
  ['Periode;NOMOR;lain', true],
  ['periode;nomor;a;b', true],
  ['periode;nomor;a;b;c', false],
  ['periode;nomor;;;', true],
  ['periode', false],
  ['a;b', false],
])('the row %j is a header again: %s', (row, again) =>
  expect(isHeaderAgain(cells(row), new Set(['periode', 'nomor', 'npsn']))).toBe(again),
);

test.each([
  ['2024-12;NIHIL;', true],
  ['2024-12;;nihil', true],
  ['2024-12; Nihil ;', true],
  ['2024-12;NIHIL;NIHIL', false],
  ['2024-12;NIHIL;3', false],
  ['2024-12;;', false],
  ['2024-12;NIHILX;', false],
  ['2024-12;XNIHIL;', false],
])('the row %j declares a nil month: %s', (row, nil) => expect(isNil(cells(row), 0)).toBe(nil));

describe('rows against what was declared', () => {
  test.each<[number, boolean, number | undefined, string | undefined]>([
    [3, false, undefined, undefined],
    [3, false, 3, undefined],
    [3, false, 2, 'file/control-total'],
    [3, false, 0, 'file/control-total'],
    [0, false, undefined, 'file/no-rows'],
    [0, false, 3, 'file/no-rows'],
    [0, false, 0, undefined],
    [0, true, undefined, undefined],
    [0, true, 0, undefined],
    [0, true, 3, 'file/control-total'],
  ])('%i rows, NIHIL %s, declared %s: %s', (rowCount, nil, declared, code) =>
    expect(countFinding({ rowCount, nil, declared })?.code).toBe(code),
  );

  test('both counts are told', () => {
    const found = countFinding({ rowCount: 3, nil: false, declared: 12 });
    expect(found?.detail).toEqual({ declared: 12, found: 3 });
    for (const sentence of acceptedBy(found)) expect(sentence).toContain('12');
    expect(countFinding({ rowCount: 0, nil: false, declared: 5 })?.detail).toEqual({ declared: 5 });
    expect(countFinding({ rowCount: 0, nil: false, declared: undefined })?.detail).toEqual({ declared: -1 });
  });
});

describe('references to another dataset', () => {
  const reference = { column: 'ref', dataset: 'cases', key: 'nomor' } as never;
  const referred = new Map([
    [
      'A',
      [
        { row: 1, line: 2 },
        { row: 4, line: 5 },
      ],
    ],
    ['B', [{ row: 2, line: 3 }]],
    ['7', [{ row: 3, line: 4 }]],
  ]);

  test('get a note on every row whose value is not there, in the order of the rows', () => {
    const found = referenceFindings(dataset, reference, referred, new Set(['7', 'A', 'elsewhere']));
    expect(found.map(({ line, row, value }) => [line, row, value])).toEqual([
      [2, 1, 'A'],
      [4, 3, '7'],
      [5, 4, 'A'],
    ]);
    expect(found[0]).toMatchObject({
      code: 'row/reference',
      ruleId: 'test-seizures/ref',
      column: 'ref',
      detail: { dataset: 'cases' },
    });
    for (const sentence of acceptedBy(found[0])) {
      expect(sentence).toContain('nomor');
      expect(sentence).toContain('cases');
    }
  });
});
