import { describe, expect, test } from '@jest/globals';
import { monthsCounted } from '../../../../pipeline/disclose/linked-tables/months-counted.ts';
import {
  type CrossReleaseAssumption,
  observedMargins,
} from '../../../../pipeline/disclose/linked-tables/observed-margins.ts';
import type { PublicCell, PublicRelease } from '../../../../pipeline/disclose/public-release.ts';
import type { PlannedTable } from '../../../../schemas/model/dataset.ts';
import { datasetOf } from '../../../support/families.ts';

const plan = (id: string, period: PlannedTable['period']): PlannedTable => ({
  id,
  title: { id, en: id },
  period,
  area: 'province',
  by: [],
  measures: ['orang'],
});
const MONTH = plan('m', 'month');
const YEAR = plan('y', 'year');
const dataset = datasetOf([MONTH, YEAR], 5);

/** `2024-01=7` a month's figure, `2024=7` a year's, `2024=` hidden; uploads as `2024-01:a`. */
const version = (uploads: string, figures: string): PublicRelease => ({
  version: '1',
  created: '',
  months: new Map(
    uploads.split(' ').map((one) => {
      const [month = '', upload = ''] = one.split(':');
      return [month, { upload, received: '' }];
    }),
  ),
  cells: figures.split(' ').map((one): PublicCell => {
    const [period = '', value = ''] = one.split('=');
    const of = period.length === 4 ? YEAR : MONTH;
    return {
      plan: of,
      period,
      area: '19',
      codes: [],
      measure: 'orang',
      ...(value && { value: Number(value) }),
    };
  }),
});

/** Margins as `first-release table value: month states`. */
const margins = (releases: readonly PublicRelease[], assumption?: CrossReleaseAssumption) =>
  observedMargins(dataset, releases, assumption).map(
    ({ cell, monthStates, firstRelease }) =>
      `${firstRelease} ${cell.plan.id} ${cell.value ?? 'hidden'}: ${monthStates.join(' ')}`,
  );

test('every figure of one release is a margin over its months', () => {
  expect(margins([version('2024-01:a 2024-02:a', '2024-01=7 2024-02= 2024=12')])).toEqual([
    '0 m 7: 2024-01@0',
    '0 m hidden: 2024-02@0',
    '0 y 12: 2024-01@0 2024-02@0',
  ]);
});

test('a release that shows the same again adds no margin, whatever its uploads', () => {
  const one = version('2024-01:a', '2024-01=7');
  expect(margins([one, one, version('2024-01:b', '2024-01=7')])).toEqual(['0 m 7: 2024-01@0']);
});

describe('a month gets a new state where its figures contradict the release before', () => {
  test('another value', () =>
    expect(margins([version('2024-01:a', '2024-01=7'), version('2024-01:b', '2024-01=9')])).toEqual([
      '0 m 7: 2024-01@0',
      '1 m 9: 2024-01@1',
    ]));

  test('none where there was one', () =>
    expect(margins([version('2024-01:a', '2024-01=7'), version('2024-01:b', '2024-01=')])).toEqual([
      '0 m 7: 2024-01@0',
      '1 m hidden: 2024-01@1',
    ]));

  test('a value where there was none contradicts nothing', () =>
    expect(margins([version('2024-01:a', '2024-01='), version('2024-01:b', '2024-01=9')])).toEqual([
      '0 m hidden: 2024-01@0',
      '1 m 9: 2024-01@0',
    ]));

  test('nor does what was hidden meanwhile bind what is shown later', () =>
    expect(
      margins([
        version('2024-01:a', '2024-01=7'),
        version('2024-01:b', '2024-01='),
        version('2024-01:c', '2024-01=9'),
      ]),
    ).toEqual(['0 m 7: 2024-01@0', '1 m hidden: 2024-01@1', '2 m 9: 2024-01@1']));

  test('of a year, the months whose upload changed', () =>
    expect(
      margins([version('2024-01:a 2024-02:a', '2024=12'), version('2024-01:a 2024-02:b', '2024=13')]),
    ).toEqual(['0 y 12: 2024-01@0 2024-02@0', '1 y 13: 2024-01@0 2024-02@1']));

  test('and all of them where no upload did', () =>
    expect(
      margins([version('2024-01:a 2024-02:a', '2024=12'), version('2024-01:a 2024-02:a', '2024=13')]),
    ).toEqual(['0 y 12: 2024-01@0 2024-02@0', '1 y 13: 2024-01@1 2024-02@1']));

  test('a total over more months than before is no contradiction', () =>
    expect(margins([version('2024-01:a', '2024=12'), version('2024-01:b 2024-02:a', '2024=19')])).toEqual([
      '0 y 12: 2024-01@0',
      '1 y 19: 2024-01@0 2024-02@0',
    ]));
});

describe('weaker attackers', () => {
  const same = [
    version('2024-01:a 2024-02:a', '2024=12'),
    version('2024-01:b 2024-02:a 2024-03:a', '2024=19'),
  ];

  test('take a month to be another with every new upload of it', () =>
    expect(margins(same, 'same-upload')).toEqual([
      '0 y 12: 2024-01@0 2024-02@0',
      '1 y 19: 2024-01@1 2024-02@0 2024-03@0',
    ]));

  test('or with every version', () =>
    expect(margins(same, 'same-release')).toEqual([
      '0 y 12: 2024-01@0 2024-02@0',
      '1 y 19: 2024-01@1 2024-02@1 2024-03@1',
    ]));
});

test('a period counts its public months, of a stock the last', () => {
  const release = version('2024-01:a 2024-02:a 2024-03:a 2024-07:a', '2024=12');
  expect(monthsCounted(dataset, release, '2024-H1')).toEqual(['2024-01', '2024-02', '2024-03']);
  expect(monthsCounted({ ...dataset, kind: 'stock' }, release, '2024-H1')).toEqual(['2024-03']);
  expect(monthsCounted(dataset, release, '2023')).toEqual([]);
});
