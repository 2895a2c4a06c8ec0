import { describe, expect, test } from '@jest/globals';
import { finalHadPassed, smallRevisions } from '../../../pipeline/disclose/differencing.ts';
import { historyOf, withRelease } from '../../../pipeline/disclose/history/history.ts';
import { releaseByYear } from '../../../pipeline/disclose/history/release-by-year.ts';
import type { PublicCell, PublicRelease } from '../../../pipeline/disclose/public-release.ts';
import type { PlannedTable } from '../../../schemas/model/dataset.ts';
import { datasetOf } from '../../support/families.ts';

const table = (id: string, more: Partial<PlannedTable>): PlannedTable => ({
  id,
  title: { id, en: id },
  period: 'month',
  area: 'province',
  by: [],
  measures: ['orang'],
  ...more,
});
const PLANS = {
  province: table('province', {}),
  by: table('by', { by: ['b'] }),
  area: table('area', { area: 'regency' }),
  year: table('year', { period: 'year', by: ['b'] }),
};
const dataset = datasetOf(Object.values(PLANS), 5);

const RECEIVED = '2024-06-01T00:00:00.000Z';
const cell = (plan: PlannedTable, period: string, value?: number): PublicCell => ({
  plan,
  period,
  area: plan.area === 'province' ? '19' : '19.71',
  codes: plan.by.map(() => 'B1'),
  measure: 'orang',
  ...(value !== undefined && { value }),
});
/** A version with these uploads by month and these figures. */
const version = (
  name: string,
  uploads: Readonly<Record<string, string>>,
  ...cells: readonly PublicCell[]
): PublicRelease => ({
  version: name,
  created: '2024-07-01T00:00:00.000Z',
  months: new Map(Object.entries(uploads).map(([month, upload]) => [month, { upload, received: RECEIVED }])),
  cells,
});
const never = () => false;
const small = (
  before: readonly PublicRelease[],
  next: PublicRelease,
  final: (month: string) => boolean = never,
) => smallRevisions(dataset, historyOf(before), next, final);

const first = (plan: PlannedTable, value?: number) =>
  version('1', { '2024-01': 'a' }, cell(plan, '2024-01', value));
const second = (plan: PlannedTable, value?: number) =>
  version('2', { '2024-01': 'b' }, cell(plan, '2024-01', value));

describe('a correction of a figure of persons, threshold 5', () => {
  test.each([
    ['by nothing', 'by', 20, 20, 0],
    ['by one more', 'by', 20, 21, 1],
    ['by one less', 'by', 20, 19, 1],
    ['by the threshold less one', 'by', 20, 24, 1],
    ['by the threshold', 'by', 20, 25, 0],
    ['by the threshold, downwards', 'by', 20, 15, 0],
    ['of a regency', 'area', 20, 21, 1],
    ['of the province’s total, which reveals nobody', 'province', 20, 21, 0],
    ['to a count that is hidden for being small', 'by', 6, 4, 0],
    ['from zero to the threshold', 'by', 0, 5, 0],
  ] as const)('%s', (_what, plan, before, after, expected) =>
    expect(small([first(PLANS[plan], before)], second(PLANS[plan], after))).toHaveLength(expected),
  );

  test('of a cell that is or was hidden reveals nothing', () => {
    expect(small([first(PLANS.by)], second(PLANS.by, 20))).toEqual([]);
    expect(small([first(PLANS.by, 20)], second(PLANS.by))).toEqual([]);
  });

  test('says which figure differs from which version, and the months that did it', () => {
    const next = second(PLANS.by, 21);
    expect(small([first(PLANS.by, 20)], next)).toEqual([
      { cell: next.cells[0], comparedWith: '1', months: ['2024-01'] },
    ]);
  });

  test('is held against every version before, not only the newest', () => {
    const third = version('3', { '2024-01': 'c' }, cell(PLANS.by, '2024-01', 21));
    const before = [first(PLANS.by, 20), second(PLANS.by, 40)];
    expect(small(before, third).map(({ comparedWith: than }) => than)).toEqual(['1']);
  });

  test('of measures without a threshold may be as small as it is', () => {
    const { threshold: _threshold, ...rows } = dataset.measures.orang ?? {};
    const open = { ...dataset, measures: { orang: rows as never } };
    expect(smallRevisions(open, historyOf([first(PLANS.by, 20)]), second(PLANS.by, 21), never)).toEqual([]);
  });
});

describe('figures over several months', () => {
  const before = version('1', { '2024-01': 'a', '2024-02': 'a' }, cell(PLANS.year, '2024', 20));
  const uploads = (january: string, february: string) => ({ '2024-01': january, '2024-02': february });

  test('name the months whose upload changed, also one that is new or was taken away', () => {
    const next = version('2', uploads('a', 'b'), cell(PLANS.year, '2024', 21));
    expect(small([before], next).map(({ months }) => months)).toEqual([['2024-02']]);
  });

  test('of other months are other figures', () => {
    const more = version('2', { ...uploads('a', 'a'), '2024-03': 'a' }, cell(PLANS.year, '2024', 21));
    const fewer = version('2', { '2024-01': 'a' }, cell(PLANS.year, '2024', 19));
    expect(small([before], more)).toEqual([]);
    expect(small([before], fewer)).toEqual([]);
  });

  test('that no upload explains break the rule whatever is final', () => {
    const next = version('2', uploads('a', 'a'), cell(PLANS.year, '2024', 21));
    expect(small([before], next, () => true).map(({ months }) => months)).toEqual([[]]);
  });

  test('name only those of them that the figure counts, where there are any', () => {
    const old = version('1', uploads('a', 'a'), cell(PLANS.by, '2024-01', 20));
    const next = version('2', uploads('b', 'b'), cell(PLANS.by, '2024-01', 21));
    expect(small([old], next).map(({ months }) => months)).toEqual([['2024-01']]);
  });

  test('of a month that none of the changed uploads is of are blamed on all that changed', () => {
    const january = (value: number) => cell(PLANS.by, '2024-01', value);
    const old = version('1', uploads('a', 'a'), january(20));
    const next = version('2', uploads('a', 'b'), january(21));
    expect(small([old], next).map(({ months }) => months)).toEqual([['2024-02']]);
  });

  test('may come once the final of every month that changed has passed', () => {
    const next = version('2', uploads('b', 'b'), cell(PLANS.year, '2024', 21));
    expect(small([before], next, () => true)).toEqual([]);
    expect(small([before], next, (month) => month === '2024-01')).toHaveLength(1);
  });

  test('may differ as little from an older version if the final of any of them lies between', () => {
    const between = version('2', uploads('b', 'b'), cell(PLANS.year, '2024', 40));
    const next = version('3', uploads('c', 'c'), cell(PLANS.year, '2024', 21));
    expect(small([before, between], next, (month) => month === '2024-01')).toEqual([]);
    expect(small([before, between], next)).toHaveLength(1);
  });
});

test('the final of a month had passed if it came before the release was made', () => {
  const release = (created: string) => ({ ...second(PLANS.by, 21), created });
  expect(finalHadPassed(release('2025-03-31T16:59:59.000Z'))('2024-01')).toBe(false);
  expect(finalHadPassed(release('2025-03-31T17:00:00.000Z'))('2024-01')).toBe(true);
  expect(finalHadPassed(release('2025-04-01T00:00:00.000Z'))('2024-02')).toBe(false);
});

describe('releases by year', () => {
  const both = version(
    '1',
    { '2023-12': 'a', '2024-01': 'a' },
    cell(PLANS.by, '2023-12', 7),
    cell(PLANS.by, '2024-01', 8),
    cell(PLANS.area, '2024-01', 9),
  );

  test('a year of a release has the cells and months of that year', () => {
    const years = releaseByYear(both);
    expect([...years.keys()]).toEqual(['2023', '2024']);
    expect(years.get('2024')).toEqual({
      ...both,
      cells: both.cells.slice(1),
      months: new Map([['2024-01', { upload: 'a', received: RECEIVED }]]),
    });
  });

  test('a year that a release leaves unchanged, or does not mention, keeps its entry', () => {
    const again = { ...both, version: '2', created: '2024-08-01T00:00:00.000Z' };
    const history = historyOf([both]);
    expect(withRelease(history, again)).toEqual(history);
    expect(withRelease(history, { ...again, cells: again.cells.slice(1) }).get('2023')).toHaveLength(1);
  });

  test.each<[string, Partial<PublicRelease>]>([
    ['another value', { cells: [cell(PLANS.by, '2024-01', 9), ...both.cells.slice(2)] }],
    ['a value hidden', { cells: [cell(PLANS.by, '2024-01'), ...both.cells.slice(2)] }],
    ['a figure less', { cells: both.cells.slice(2) }],
    [
      'another upload',
      {
        months: new Map([
          ['2023-12', { upload: 'a', received: RECEIVED }],
          ['2024-01', { upload: 'b', received: RECEIVED }],
        ]),
      },
    ],
  ])('%s changes that year', (_what, change) => {
    const next = { ...both, version: '2', ...change };
    const history = withRelease(historyOf([both]), next);
    expect(history.get('2024')?.map(({ version: of }) => of)).toEqual(['1', '2']);
    expect(history.get('2023')?.map(({ version: of }) => of)).toEqual(['1']);
  });

  test('a release that goes back to an older state is listed again', () => {
    const other = { ...both, version: '2', cells: [cell(PLANS.by, '2024-01', 20)] };
    const history = historyOf([both, other, { ...both, version: '3' }]);
    expect(history.get('2024')?.map(({ version: of }) => of)).toEqual(['1', '2', '3']);
  });
});
