import { describe, expect, test } from '@jest/globals';
import {
  countsPersons,
  measureGroups,
  summedColumns,
} from '../../../../pipeline/disclose/linked-tables/measure-groups.ts';
import {
  cellKey,
  type PublicCell,
  type PublicRelease,
} from '../../../../pipeline/disclose/public-release.ts';
import { withLinkedCounts } from '../../../../pipeline/disclose/secondary/linked-counts.ts';
import type { Dataset, Measure } from '../../../../schemas/model/dataset.ts';
import { dataset as visits } from '../../../fixtures/school-visits.ts';

const of = (kind: Measure['kind'], columns: readonly string[], threshold?: number) =>
  ({ kind, columns, ...(threshold !== undefined && { threshold }) }) as unknown as Measure;
const measured = (measures: Readonly<Record<string, Measure>>) => ({ ...visits, measures }) as Dataset;
const groups = (measures: Readonly<Record<string, Measure>>) =>
  measureGroups(measured(measures)).map((group) => [...group.keys()].sort().join(' '));

describe('measures bear on each other', () => {
  test.each<[string, Readonly<Record<string, Measure>>, readonly string[]]>([
    ['through a column that both sum', { a: of('sum', ['l', 'p'], 5), b: of('sum', ['l']) }, ['a b']],
    ['not without one', { a: of('sum', ['l'], 5), b: of('sum', ['p'], 5) }, ['a', 'b']],
    ['through a third', { a: of('sum', ['l'], 5), b: of('sum', ['p']), c: of('sum', ['l', 'p']) }, ['a b c']],
    [
      'with one of a group that is there',
      { a: of('sum', ['l'], 5), b: of('sum', ['l', 'p']), c: of('sum', ['p']) },
      ['a b c'],
    ],
    ['as counts of rows', { a: of('count', [], 5), b: of('count', []) }, ['a b']],
    ['and nobody protects what counts no persons', { a: of('sum', ['l']), b: of('count', []) }, []],
    ['distinct things do not add up', { a: of('distinct', ['l']), b: of('sum', ['l'], 5) }, ['b']],
  ])('%s', (_what, measures, expected) => expect(groups(measures)).toEqual(expected));

  test('a count adds up as a column of ones', () => {
    expect(summedColumns(of('count', []))).toEqual(['#']);
    expect(summedColumns(of('sum', ['l', 'p']))).toEqual(['l', 'p']);
  });
});

test('a dataset counts persons if a table publishes a measure with a threshold', () => {
  expect(countsPersons(visits)).toBe(true);
  const both = visits.release.tables.filter(({ measures }) => measures.length > 1);
  expect(countsPersons({ ...visits, release: { tables: both } })).toBe(true);
  const tables = visits.release.tables.filter(({ measures }) => !measures.includes('pelajar'));
  expect(tables).toHaveLength(1);
  expect(countsPersons({ ...visits, release: { tables } })).toBe(false);
});

describe('beside a hidden count of persons', () => {
  const plan = visits.release.tables[0];
  if (!plan) throw new Error('The fixture lost its table.');
  const cell = (measure: string, more: Partial<PublicCell> = {}): PublicCell => ({
    plan,
    period: '2024-01',
    area: '19',
    codes: [],
    measure,
    value: 3,
    ...more,
  });
  const hide = (dataset: Dataset, cells: readonly PublicCell[], hidden: readonly PublicCell[]) => [
    ...withLinkedCounts(dataset, { cells } as unknown as PublicRelease, new Set(hidden.map(cellKey))),
  ];
  const persons = cell('pelajar');
  const rows = cell('kunjungan');

  test('the count of rows of the same place is hidden, since every row has one person at least', () =>
    expect(hide(visits, [persons, rows], [persons])).toEqual([cellKey(persons), cellKey(rows)]));

  test('but not that of another place, nor beside a count that is shown', () => {
    const elsewhere = [
      cell('kunjungan', { period: '2024-02' }),
      cell('kunjungan', { area: '19.71' }),
      cell('kunjungan', { codes: ['SD'] }),
    ];
    expect(hide(visits, [persons, ...elsewhere], [persons])).toEqual([cellKey(persons)]);
    expect(hide(visits, [persons, rows], [])).toEqual([]);
  });

  test('nor one that rows without persons may be in', () => {
    const columns = visits.columns.map((column) =>
      column.name === 'jumlah'
        ? { ...column, type: { safeParse: () => ({ success: true }) } as never }
        : column,
    );
    expect(hide({ ...visits, columns }, [persons, rows], [persons])).toEqual([cellKey(persons)]);
    const none = visits.columns.filter(({ name }) => name !== 'jumlah');
    expect(hide({ ...visits, columns: none }, [persons, rows], [persons])).toEqual([cellKey(persons)]);
  });

  test('nor a sum, nor a count of persons, which have rules of their own', () => {
    const { pelajar, kunjungan } = visits.measures;
    const measures = { pelajar, kunjungan: { ...kunjungan, kind: 'sum' } };
    expect(hide({ ...visits, measures } as Dataset, [persons, rows], [persons])).toEqual([cellKey(persons)]);
    const counted = { pelajar, kunjungan: { ...kunjungan, threshold: 5 } };
    expect(hide({ ...visits, measures: counted } as Dataset, [persons, rows], [persons])).toEqual([
      cellKey(persons),
    ]);
  });

  test('of two columns that are summed one without zeros is enough', () => {
    const { pelajar, kunjungan } = visits.measures;
    const [jumlah] = visits.columns.filter(({ name }) => name === 'jumlah');
    const guru = { ...jumlah, name: 'guru', type: { safeParse: () => ({ success: true }) } };
    const columns = [...visits.columns, guru];
    const measures = { pelajar: { ...pelajar, columns: ['guru', 'jumlah'] }, kunjungan };
    expect(hide({ ...visits, columns, measures } as never, [persons, rows], [persons])).toEqual([
      cellKey(persons),
      cellKey(rows),
    ]);
  });

  test('a hidden count of different things hides no other', () => {
    const measures = { ...visits.measures, sekolah: of('distinct', ['jumlah']) };
    const schools = cell('sekolah');
    expect(hide({ ...visits, measures }, [schools, rows], [schools])).toEqual([cellKey(schools)]);
  });

  test('a hidden count of rows hides no other', () => {
    const measures = { ...visits.measures, rows: visits.measures.kunjungan } as Dataset['measures'];
    expect(hide({ ...visits, measures }, [rows, cell('rows')], [rows])).toEqual([cellKey(rows)]);
  });
});
