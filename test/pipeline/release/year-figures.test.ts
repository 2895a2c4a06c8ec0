import type { SummaryRow } from '../../../pipeline/query/summary-row.ts';
import { figuresByYear } from '../../../pipeline/release/year-figures.ts';

const row = (indicator: string, period: string, value = '1'): SummaryRow => ({
  indicator,
  period,
  area: '19',
  value,
  status: 'published',
});

describe('figures by year', () => {
  test('have every row once, half-years and years among their months', () => {
    const rows = [row('a', '2024-01'), row('a', '2023-12'), row('b', '2024-H1'), row('a', '2024')];
    const years = figuresByYear(rows);
    expect(years.map(({ year }) => year)).toEqual(['2023', '2024']);
    expect([...(years[1]?.indicators ?? [])]).toEqual([
      ['a', [rows[0], rows[3]]],
      ['b', [rows[2]]],
    ]);
  });

  test('keep the digest of a year whose rows are the same, and only that', () => {
    const digests = (...rows: SummaryRow[]) => figuresByYear(rows).map(({ digest }) => digest);
    const [old, now] = digests(row('a', '2023-12'), row('a', '2024-01'));
    expect(digests(row('a', '2023-12'), row('a', '2024-01'), row('a', '2024-02'))[0]).toBe(old);
    expect(digests(row('a', '2023-12'), row('a', '2024-01', '2'))).toEqual([
      old,
      expect.not.stringMatching(`${now}`),
    ]);
  });
});
