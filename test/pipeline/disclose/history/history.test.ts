import { describe, expect, test } from '@jest/globals';
import { affectedYears } from '../../../../pipeline/disclose/history/affected-years.ts';
import { latestOnlyHistory, withRelease } from '../../../../pipeline/disclose/history/history.ts';
import { formatYear, parseYear } from '../../../../pipeline/disclose/history/year-json.ts';
import type { PublicCell, PublicRelease } from '../../../../pipeline/disclose/public-release.ts';
import { datasetOf, yearTable } from '../../../support/families.ts';

const TOTAL = yearTable('total', []);
const BY = yearTable('by-b', ['b']);
const dataset = datasetOf([TOTAL, BY], 5);
const RECEIVED = '2024-06-01T00:00:00.000Z';

/** Uploads as `2024-01:a 2024-02:b`. */
const months = (uploads: string): PublicRelease['months'] =>
  new Map(
    uploads.split(' ').map((one) => {
      const [month = '', upload = ''] = one.split(':');
      return [month, { upload, received: RECEIVED }];
    }),
  );
const figure = (period: string, code: string, value?: number): PublicCell => ({
  plan: code ? BY : TOTAL,
  period,
  area: '19',
  codes: code ? [code] : [],
  measure: 'orang',
  ...(value !== undefined && { value }),
});
const version = (name: string, uploads: string, ...cells: readonly PublicCell[]): PublicRelease => ({
  version: name,
  created: '2024-07-01T00:00:00.000Z',
  months: months(uploads),
  cells,
});

describe('a new release may change the years', () => {
  const before = months('2022-01:a 2023-01:a 2023-02:a 2024-01:a');
  const years = (after: string, within: 'period' | 'dataset' = 'period') => [
    ...affectedYears({ ...dataset, key: { ...dataset.key, within } }, before, months(after)),
  ];

  test.each<[string, string, readonly string[]]>([
    ['of no month where none changed', '2022-01:a 2023-01:a 2023-02:a 2024-01:a', []],
    ['of a month with another upload', '2022-01:a 2023-01:a 2023-02:b 2024-01:a', ['2023']],
    ['of one that is new', '2022-01:a 2023-01:a 2023-02:a 2024-01:a 2025-01:a', ['2025']],
    ['of one that was taken away', '2023-01:a 2023-02:a 2024-01:a', ['2022']],
    ['of all of these', '2023-01:a 2023-02:a 2024-01:b 2025-01:a', ['2022', '2024', '2025']],
  ])('%s', (_what, after, expected) => expect(years(after)).toEqual(expected));

  test('after a changed month too, where a key is unique in the whole dataset', () => {
    expect(years('2022-01:a 2023-01:a 2023-02:b 2024-01:a', 'dataset')).toEqual(['2023', '2024']);
    expect(years('2022-01:a 2023-01:a 2023-02:a 2024-01:a', 'dataset')).toEqual([]);
    expect(years('2022-01:a 2023-01:b 2023-02:a 2024-01:b 2021-01:a', 'dataset')).toEqual([
      ...['2021', '2023', '2024'],
      '2022',
    ]);
  });
});

describe('a history of the newest release alone', () => {
  const last = version('1', '2023-01:a 2024-01:a', figure('2023', '', 30), figure('2024', '', 40));
  const history = latestOnlyHistory(last);

  test('has one entry for every year', () => {
    expect([...history.keys()]).toEqual(['2023', '2024']);
    expect(history.get('2023')).toEqual([
      { ...last, months: months('2023-01:a'), cells: last.cells.slice(0, 1), earlierUnread: true },
    ]);
  });

  test('takes a release that leaves a year unchanged, and refuses one that changes it', () => {
    expect(withRelease(history, { ...last, version: '2' })).toEqual(history);
    const next = { ...last, version: '2', cells: [figure('2023', '', 30), figure('2024', '', 41)] };
    expect(() => withRelease(history, next)).toThrow(
      'Release 2 changes 2024, but the earlier releases of that year were not read.',
    );
  });
});

describe('a year of the history as text', () => {
  const releases = [
    version('1', '2024-01:a', figure('2024', '', 30), figure('2024', 'B1', 0), figure('2024', 'B2')),
    version('2', '2024-01:a 2024-02:b', figure('2024', 'B1', 7), figure('2024', '', 37)),
  ];

  test('gives back every cell, shown, zero or hidden', () =>
    expect(parseYear(formatYear(releases), 'a year')).toEqual(releases));

  test('has each table once a release', () => {
    const figures = ['B1', 'B2', 'B3'].map((code) => figure('2024', code, 9));
    expect(formatYear([version('1', '2024-01:a', ...figures)]).split('by-b')).toHaveLength(
      JSON.stringify(BY).split('by-b').length,
    );
  });

  test('is equal for equal releases', () =>
    expect(formatYear(parseYear(formatYear(releases), 'a year'))).toBe(formatYear(releases)));

  test('is refused if a cell names a table that it lacks', () => {
    const broken = formatYear(releases).replace('[[0,"2024"', '[[9,"2024"');
    expect(() => parseYear(broken, 'a year')).toThrow(
      'A cell of a year names table 9, which it does not have.',
    );
  });

  test('of format 1 is read, and an unknown format is refused by name', () => {
    const { format, releases: stored } = JSON.parse(formatYear(releases));
    expect(parseYear(JSON.stringify(stored), 'a year')).toEqual(releases);
    expect(format).toBe(2);
    expect(() => parseYear(JSON.stringify({ format: 9, releases: stored }), 'a year')).toThrow(
      /year of the disclosure history "a year" has format 9; this code reads formats 1 to 2/,
    );
  });
});
