import { expect, test } from '@jest/globals';
import { groupDisclosures } from '../../../pipeline/disclose/group-disclosure.ts';
import type { Released, ReleasedCell } from '../../../pipeline/disclose/released.ts';
import type { PlannedTable } from '../../../schemas/model/dataset.ts';
import { datasetOf } from '../../support/families.ts';

const plan: PlannedTable = {
  id: 't',
  title: { id: 'x', en: 'x' },
  period: 'year',
  area: 'regency',
  by: ['a', 'b'],
  measures: ['orang'],
};
const dataset = datasetOf([plan], 5);

/** `codes value`, of 19.71 in 2024 unless told; no value is suppressed, `-` not reported. */
const cell = (text: string, more: Partial<ReleasedCell> = {}): ReleasedCell => {
  const [a = '', b = '', value] = text.split(' ');
  const status =
    value === undefined
      ? 'suppressed'
      : value === '-'
        ? 'not_reported'
        : value === '0'
          ? 'zero'
          : 'published';
  const shown = status === 'zero' || status === 'published';
  const of = { period: '2024', area: '19.71', measure: 'orang', codes: [a, b] };
  return { ...of, value: shown ? (value ?? null) : null, status, ...more };
};
const found = (cells: readonly ReleasedCell[], declared = dataset) =>
  groupDisclosures(declared, { tables: [{ plan, cells: cells }] } as unknown as Released).map(
    ({ period, area, dimension }) => `${period} ${area} ${dimension}`,
  );

const WHOLE = [cell('A1 B1 20'), cell('A1 B2 0')];

test.each<[string, readonly ReleasedCell[], readonly string[]]>([
  ['everybody of A1 is B1', WHOLE, ['2024 19.71 b']],
  ['people in both', [cell('A1 B1 20'), cell('A1 B2 9')], []],
  ['in the only one of three', [...WHOLE, cell('A1 B3 0')], ['2024 19.71 b']],
  ['people in two of three', [cell('A1 B1 20'), cell('A1 B2 9'), cell('A1 B3 0')], []],
  ['nobody at all', [cell('A1 B1 0'), cell('A1 B2 0')], []],
  ['a count that is hidden may be anybody', [cell('A1 B1 20'), cell('A1 B2')], []],
  ['a month that is not in yet', [cell('A1 B1 20'), cell('A1 B2 -')], []],
  ['a dimension with one category says nothing', [cell('A1 B1 20')], []],
  ['each dimension by itself', [cell('A1 B1 20'), cell('A2 B1 0')], ['2024 19.71 a']],
  [
    'groups are told apart by period, area and the other codes',
    [
      cell('A1 B1 20'),
      cell('A1 B2 0', { area: '19.01' }),
      cell('A1 B2 0', { period: '2023' }),
      cell('A2 B2 0'),
    ],
    [],
  ],
  ['and by measure', [cell('A1 B1 20'), cell('A1 B2 0', { measure: 'laki' })], []],
  [
    'every whole group is named',
    [...WHOLE, ...WHOLE.map((of) => ({ ...of, area: '19.01' }))],
    ['2024 19.71 b', '2024 19.01 b'],
  ],
])('%s', (_what, cells, expected) => expect(found(cells)).toEqual(expected));

test('only datasets of specific personal data, and only measures that count persons', () => {
  expect(found(WHOLE, { ...dataset, sensitivity: 'low' })).toEqual([]);
  const { threshold: _threshold, ...rows } = dataset.measures.orang ?? {};
  expect(found(WHOLE, { ...dataset, measures: { orang: rows as never } })).toEqual([]);
});

test('a group is named with its table', () =>
  expect(groupDisclosures(dataset, { tables: [{ plan, cells: WHOLE }] } as unknown as Released)).toEqual([
    { table: 't', period: '2024', area: '19.71', dimension: 'b' },
  ]));
