import { readCsv } from '../../../../pipeline/publish/manifest/read-csv.ts';
import { sideOf, tabularOf } from '../../../support/small-table.ts';

const { schema } = sideOf(tabularOf(['kunci'], ['kunci', 'catatan'], []));

describe('a damaged CSV', () => {
  test('keeps its rows of nothing, so that a check can count them', () => {
    expect(readCsv('kunci,catatan\nk,\n,\n" ",\n', schema)).toEqual([
      ['k', null],
      [null, null],
      [' ', null],
    ]);
  });

  test('throws where a quote is not closed, instead of taking the rest for one cell', () => {
    expect(() => readCsv('kunci,catatan\na,"b\nc,d\n', schema)).toThrow(/data\.csv, row 1: .*unterminated/);
  });
});
