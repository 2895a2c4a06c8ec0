import { dueMonths } from '../../../pipeline/query/due.ts';

const reported = (months: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(months).map(([id, list]) => [id, new Set(list)]));

describe('months that are due', () => {
  test('are those over and not reported, since the first that anybody reported, oldest first', () => {
    const months = dueMonths(reported({ a: ['2024-11', '2025-01'], b: ['2024-12'], c: [] }), '2025-02-10');
    expect(months.map(({ dataset, period }) => `${period} ${dataset}`)).toEqual([
      '2024-11 b',
      '2024-11 c',
      '2024-12 a',
      '2024-12 c',
      '2025-01 b',
      '2025-01 c',
    ]);
  });

  test('count days from the 7th of the next month', () => {
    const overdue = (today: string) => dueMonths(reported({ a: ['2024-11'] }), today).at(-1);
    expect(overdue('2025-01-07')).toEqual({ dataset: 'a', period: '2024-12', due: '2025-01-07', overdue: 0 });
    expect(overdue('2025-01-08')).toMatchObject({ period: '2024-12', overdue: 1 });
    expect(overdue('2025-02-01')).toMatchObject({ period: '2025-01', due: '2025-02-07', overdue: 0 });
  });

  test('are none before anything was reported, and none of a month that is not over', () => {
    expect(dueMonths(reported({ a: [] }), '2025-02-10')).toEqual([]);
    expect(dueMonths(reported({ a: ['2025-02'] }), '2025-02-28')).toEqual([]);
  });
});
