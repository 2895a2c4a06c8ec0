import { changeSummary } from '../../../../pipeline/publish/changes/reasons.ts';
import type { Reason } from '../../../../pipeline/publish/manifest/change.ts';

const months = (...list: readonly number[]) => list.map((n) => `2024-${String(n).padStart(2, '0')}`);

describe('the summary of several reasons', () => {
  test.each<[string, Reason['code'], readonly string[], string, string]>([
    [
      'a year of months is a span',
      'period-added',
      months(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
      'Periode 2024-01 s.d. 2024-12 ditambahkan.',
      'The periods 2024-01 to 2024-12 were added.',
    ],
    [
      'a gap ends a span',
      'period-added',
      months(1, 2, 3, 6),
      'Periode 2024-01 s.d. 2024-03 dan 2024-06 ditambahkan.',
      'The periods 2024-01 to 2024-03 and 2024-06 were added.',
    ],
    [
      'a span crosses the year, in any order given',
      'period-withdrawn',
      ['2025-01', '2024-11', '2024-12'],
      'Periode 2024-11 s.d. 2025-01 ditarik.',
      'The periods 2024-11 to 2025-01 were withdrawn.',
    ],
    [
      'files of one table are one sentence',
      'values-changed',
      ['data.csv', 'data.json', 'data.parquet'],
      'Isi data.csv, data.json dan data.parquet berubah.',
      'The contents of data.csv, data.json and data.parquet changed.',
    ],
    [
      'a long list is counted',
      'code-added',
      ['j:A', 'j:B', 'j:C', 'j:D', 'j:E', 'j:F', 'j:G', 'j:H', 'j:I'],
      'Kode j:A, j:B, j:C, j:D, j:E, j:F dan 3 lainnya ditambahkan.',
      'The codes j:A, j:B, j:C, j:D, j:E, j:F and 3 more were added.',
    ],
    [
      'two columns are plural',
      'column-retyped',
      ['a', 'b'],
      'Tipe kolom a dan b berubah.',
      'The types of columns a and b changed.',
    ],
  ])('%s', (_what, code, subjects, id, en) => {
    const reasons = subjects.map((subject) => ({ code, subject }));
    expect(changeSummary({ type: 'minor', reasons })).toEqual({ id, en });
  });

  test('has a sentence for each kind of reason, in their order', () => {
    const reasons: readonly Reason[] = [
      { code: 'column-removed', subject: 'a' },
      { code: 'period-added', subject: '2024-02' },
      { code: 'column-removed', subject: 'b' },
    ];
    expect(changeSummary({ type: 'major', reasons }).en).toBe(
      'The columns a and b were removed. The period 2024-02 was added.',
    );
  });
});
