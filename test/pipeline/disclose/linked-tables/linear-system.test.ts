import { describe, expect, test } from '@jest/globals';
import { loadSolver } from '../../../../lambdas/runtime/solver.ts';
import { attack } from '../../../../pipeline/disclose/attackers/attack.ts';
import { historyOf } from '../../../../pipeline/disclose/history/history.ts';
import { axesOf, MONTH } from '../../../../pipeline/disclose/linked-tables/axes.ts';
import { linearSystemOf } from '../../../../pipeline/disclose/linked-tables/linear-system.ts';
import { measureGroups } from '../../../../pipeline/disclose/linked-tables/measure-groups.ts';
import { observedMargins } from '../../../../pipeline/disclose/linked-tables/observed-margins.ts';
import type { PublicCell, PublicRelease } from '../../../../pipeline/disclose/public-release.ts';
import { DisclosureError } from '../../../../pipeline/disclose/solver.ts';
import type { Dataset, PlannedTable } from '../../../../schemas/model/dataset.ts';
import { datasetOf, yearTable } from '../../../support/families.ts';

const solver = await loadSolver();
const table = (id: string, more: Partial<PlannedTable>): PlannedTable => ({ ...yearTable(id, []), ...more });
const PLANS: Readonly<Record<string, PlannedTable>> = {
  T: table('T', {}),
  a: table('a', { by: ['a'] }),
  b: table('b', { by: ['b'] }),
  c: table('c', { by: ['c'] }),
  ab: table('ab', { by: ['a', 'b'] }),
  bc: table('bc', { by: ['b', 'c'] }),
  ac: table('ac', { by: ['a', 'c'] }),
  luas: table('luas', { by: ['luas'] }),
  'luas-b': table('luas-b', { by: ['luas', 'b'] }),
  month: table('month', { period: 'month' }),
  'month-b': table('month-b', { period: 'month', by: ['b'] }),
  'half-luas': table('half-luas', { period: 'half-year', by: ['luas'] }),
  'half-area': table('half-area', { period: 'half-year', area: 'regency' }),
};
const dataset = datasetOf(Object.values(PLANS), 5, ['orang', 'laki', 'muda']);

/** Figures as `b B1 20`, `month 2024-01 7`, `half-area 2024-H1 19.71 8`, `T/laki 12`; `?` is hidden. */
const version = (figures: readonly string[], plans = PLANS): PublicRelease => ({
  version: '1',
  created: '',
  months: new Map(['2024-01', '2024-02', '2024-07'].map((month) => [month, { upload: 'u', received: '' }])),
  cells: figures.map((figure): PublicCell => {
    const [name = '', ...rest] = figure.split(' ');
    const [id = '', measure = 'orang'] = name.split('/');
    const plan = plans[id] ?? table(id, {});
    const value = rest.pop() ?? '?';
    const period = plan.period === 'year' ? '2024' : (rest.shift() ?? '');
    const area = plan.area === 'province' ? '19' : (rest.shift() ?? '');
    return { plan, period, area, codes: rest, measure, ...(value !== '?' && { value: Number(value) }) };
  }),
});

/** Bounds of the hidden figures, in their order, as `10 to 20`. */
const bounds = (figures: readonly string[], of: Dataset = dataset, plans = PLANS) =>
  attack(of, historyOf([version(figures, plans)]), solver).map(({ lower, upper }) => `${lower} to ${upper}`);

describe('hidden figures are bounded through', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'a year less its other months',
      ['T 30', 'month 2024-01 10', 'month 2024-02 15', 'month 2024-07 ?'],
      ['5 to 5'],
    ],
    [
      'half-years by one column and their months by another',
      [
        ...['half-luas 2024-H1 A1 30', 'half-luas 2024-H1 LAIN 12'],
        ...['half-luas 2024-H2 A1 8', 'half-luas 2024-H2 LAIN ?'],
        ...['month-b 2024-01 B1 10', 'month-b 2024-01 B2 ?', 'month-b 2024-02 B1 20', 'month-b 2024-02 B2 5'],
        ...['month-b 2024-07 B1 8', 'month-b 2024-07 B2 0'],
      ],
      ['0 to 0', '7 to 7'],
    ],
    [
      'regencies of a half-year and the year by a column',
      [
        ...['half-area 2024-H1 19.01 20', 'half-area 2024-H1 19.71 ?'],
        ...['half-area 2024-H2 19.01 10', 'half-area 2024-H2 19.71 12'],
        ...['T 50', 'b B1 30', 'b B2 ?'],
      ],
      ['8 to 8', '20 to 20'],
    ],
    [
      'a cycle of three tables',
      [
        ...['ab A1 B1 10', 'ab A1 B2 0', 'ab A2 B1 0', 'ab A2 B2 10', 'ab A3 B1 0', 'ab A3 B2 0'],
        ...['bc B1 C1 10', 'bc B1 C2 0', 'bc B1 C3 0', 'bc B2 C1 0', 'bc B2 C2 10', 'bc B2 C3 0'],
        ...['ac A1 C1 ?', 'ac A1 C2 ?'],
      ],
      ['10 to 10', '0 to 0'],
    ],
    [
      'a column in a finer and a broader reading',
      ['T 40', 'luas A1 20', 'luas LAIN ?', 'a A2 15', 'a A3 ?'],
      ['20 to 20', '5 to 5'],
    ],
    [
      'a measure that is part of another',
      ['T/laki 25', 'b/laki B1 20', 'b/laki B2 ?', 'b B1 30', 'b B2 ?'],
      ['5 to 5', '5 to Infinity'],
    ],
    [
      'a measure of some codes of a column that no table is by',
      ['T/muda 12', 'b/muda B1 7', 'b/muda B2 ?', 'b B1 30', 'b B2 ?', 'T 40'],
      ['5 to 5', '10 to 10'],
    ],
    [
      'the same codes as a table has them',
      ['T/muda 12', 'a A1 ?', 'a A2 9', 'a A3 ?', 'T 30'],
      ['12 to 12', '9 to 9'],
    ],
  ])('%s', (_what, figures, expected) => expect(bounds(figures)).toEqual(expected));

  test('the codes that can meet', () => {
    const never =
      (...pairs: readonly string[]) =>
      (codes: Readonly<Record<string, string>>) =>
        pairs.includes(`${codes.a} ${codes.b}`) || pairs.includes(`${codes.luas} ${codes.b}`);
    const figures = ['T 30', 'a A1 20', 'b B2 ?', 'ab A2 B2 ?'];
    expect(bounds(figures)).toEqual(['0 to 30', '0 to 10']);
    expect(bounds(figures, { ...dataset, isStructuralZero: never('A1 B2') })).toEqual(['0 to 10', '0 to 10']);
    expect(bounds([...figures, 'c C1 ?'], { ...dataset, isStructuralZero: never('A1 B2') })).toEqual([
      ...['0 to 10', '0 to 10'],
      '0 to 30',
    ]);
    const broad = ['T 30', 'luas A1 20', 'b B1 ?', 'luas-b LAIN B2 ?'];
    expect(bounds(broad)).toEqual(['0 to 30', '0 to 10']);
    expect(bounds(broad, { ...dataset, isStructuralZero: never('LAIN B1') })).toEqual([
      '0 to 20',
      '10 to 10',
    ]);
  });

  test('codes of a dimension that the declaration has no more', () => {
    const plans = { ...PLANS, ax: table('ax', { by: ['a', 'x'] }) };
    expect(bounds(['a A1 30', 'ax A1 X1 20', 'ax A1 X2 ?'], dataset, plans)).toEqual(['10 to 10']);
  });
});

/** The linear system of figures: its variables and the constraints between its cliques. */
const size = (figures: readonly string[], plans = PLANS) => {
  const release = version(figures, plans);
  const measures = new Set(release.cells.map(({ measure }) => measure));
  const [group = new Map()] = measureGroups({
    ...dataset,
    measures: Object.fromEntries(Object.entries(dataset.measures).filter(([id]) => measures.has(id))),
  });
  const system = linearSystemOf(dataset, {
    year: '2024',
    measures: group,
    margins: observedMargins(dataset, [release]),
  });
  return [system.variables, system.constraints.length];
};

describe('the linear system has as few variables as the figures tell apart', () => {
  test.each<[string, readonly string[], readonly [number, number]]>([
    ['a year is one', ['T 30'], [1, 0]],
    ['codes that no figure tells apart are one', ['luas A1 7', 'luas LAIN 9'], [2, 0]],
    ['and those that one does are not', ['luas A1 7', 'a A2 9'], [3, 0]],
    ['of a limited measure those within and those without', ['T/muda 7', 'T 9'], [2, 0]],
    ['columns that no table crosses are two cliques that agree', ['b B1 7', 'c C1 9'], [5, 1]],
    ['columns that a table crosses are one', ['b B1 7', 'c C1 9', 'bc B1 C1 7'], [6, 0]],
    ['columns that are summed together are one', ['b B1 7', 'T 9'], [2, 0]],
    ['and apart only where a figure has them apart', ['c C1 7', 'T/laki 9'], [5, 1]],
    [
      'months are told apart only in tables by month',
      ['month-b 2024-01 B1 7', 'month-b 2024-02 B1 7', 'month-b 2024-07 B1 7', 'half-luas 2024-H1 A1 9'],
      [10, 2],
    ],
    ['regencies only those with figures', ['half-area 2024-H1 19.01 7', 'half-area 2024-H1 19.71 7'], [2, 0]],
  ])('%s', (_what, figures, expected) => expect(size(figures)).toEqual(expected));

  test('one that is too large to be solved is not begun: nothing is published', () => {
    const plans = { xy: table('xy', { by: ['x', 'y'] }), zw: table('zw', { by: ['z', 'w'] }) };
    const grid = (id: string, x: number, y: number) =>
      Array.from({ length: Math.max(x, y) }, (_, i) => `${id} X${i % x} Y${i % y} 7`);
    expect(size(grid('xy', 240, 250), plans)).toEqual([60_000, 0]);
    expect(() => size([...grid('xy', 240, 250), 'zw X1 Y1 7'], plans)).toThrow(
      new DisclosureError(
        'Dataset "family", 2024: the linear system of its tables has more than 60000 variables.',
      ),
    );
  });

  test('months are in order, whichever figure names them first', () => {
    const release = version(['month 2024-07 7', 'month 2024-01 7']);
    const [group = new Map()] = measureGroups(dataset);
    const axes = axesOf(dataset, {
      year: '2024',
      measures: group,
      margins: observedMargins(dataset, [release]),
    });
    expect(axes.categories(MONTH).map(({ name }) => name)).toEqual(['2024-01@0', '2024-07@0']);
  });
});
