import { alertsOf } from '../../../../pipeline/publish/changes/alerts.ts';
import { differenceOf } from '../../../../pipeline/publish/changes/difference.ts';
import type { Change } from '../../../../pipeline/publish/manifest/change.ts';
import type { Tabular } from '../../../../pipeline/publish/tabular/tabular.ts';
import { sideOf, tabularOf } from '../../../support/small-table.ts';

const patch: Change = { type: 'patch', reasons: [{ code: 'values-changed', subject: 'data.csv' }] };
const minor: Change = { type: 'minor', reasons: [{ code: 'period-added', subject: '2024-02' }] };
const records = (...rows: Tabular['rows']) => tabularOf(['nomor'], ['periode', 'nomor', 'mitra'], rows);
const figures = (...rows: Tabular['rows']) => tabularOf(['periode'], ['periode', 'nilai', 'status'], rows);

const alertsBetween = (before: Tabular, after: Tabular, change: Change = patch) =>
  alertsOf(
    {
      created: '2024-05-01T03:00:00.000Z',
      previous: { version: '1.4.2', sha256: 'f'.repeat(64) },
      change,
    },
    [differenceOf(sideOf(before), sideOf(after))],
    new Map([[before.name, sideOf(before)]]),
  );
const corrected = (before: Tabular, after: Tabular) =>
  alertsBetween(before, after).map(({ description: { en } }) => en.slice(en.indexOf('for the periods')));

describe('the alert of a correction', () => {
  test('names the period of a record whose key has none', () => {
    expect(
      corrected(records(['2024-03', 'PKS/5', 'Bandara']), records(['2024-03', 'PKS/5', 'Pelabuhan'])),
    ).toEqual(['for the periods 2024-03.']);
  });

  test('names the period in which a record was public, when it moved to another', () => {
    expect(
      corrected(records(['2024-03', 'PKS/5', 'Bandara']), records(['2024-04', 'PKS/5', 'Bandara'])),
    ).toEqual(['for the periods 2024-03.']);
  });

  test('names each period once, in order, also of records that are gone', () => {
    const before = records(['2024-03', 'PKS/5', 'A'], ['2024-01', 'PKS/1', 'B'], ['2024-01', 'PKS/2', 'C']);
    expect(corrected(before, records(['2024-03', 'PKS/5', 'X']))).toEqual([
      'for the periods 2024-01, 2024-03.',
    ]);
  });

  test('is not made for a record whose empty cell was filled in', () => {
    expect(corrected(records(['2024-03', 'PKS/5', null]), records(['2024-03', 'PKS/5', 'A']))).toEqual([]);
  });

  test('is not made for a row that had no value to see', () => {
    expect(corrected(figures(['2024-03', null, 'not_reported']), figures())).toEqual([]);
  });

  test.each<[string, Tabular['rows'][number], Tabular['rows'][number], boolean]>([
    ['a published value changed', ['2024-01', '5', 'published'], ['2024-01', '6', 'published'], true],
    ['a zero became a figure', ['2024-01', '0', 'zero'], ['2024-01', '6', 'published'], true],
    ['a published value was withheld', ['2024-01', '5', 'published'], ['2024-01', null, 'suppressed'], true],
    ['a suppressed value appeared', ['2024-01', null, 'suppressed'], ['2024-01', '6', 'published'], false],
    ['a missing month came', ['2024-01', null, 'not_reported'], ['2024-01', '6', 'published'], false],
    ['an embargo ended', ['2024-01', null, 'not_yet_published'], ['2024-01', '6', 'published'], false],
  ])('%s', (_what, before, after, corrected) => {
    const alerts = alertsBetween(figures(before), figures(after));
    expect(alerts.map(({ date, type }) => `${date} ${type}`)).toEqual(
      corrected ? ['2024-05-01 correction'] : [],
    );
    if (corrected) expect(alerts[0]?.description.en).toContain('2024-01');
  });

  test('a release that adds a month and moves a running total has no correction', () => {
    const alerts = alertsBetween(
      figures(['2024', '5', 'published']),
      figures(['2024', '6', 'published'], ['2024-02', '1', 'published']),
      minor,
    );
    expect(alerts).toEqual([]);
  });
});
