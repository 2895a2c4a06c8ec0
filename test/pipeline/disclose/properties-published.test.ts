import { beforeAll } from '@jest/globals';
import { api } from '../../../lambdas/api/router.ts';
import { groupDisclosures } from '../../../pipeline/disclose/group-disclosure.ts';
import { parseReleased } from '../../../pipeline/disclose/parse-released.ts';
import type { PublicRelease } from '../../../pipeline/disclose/public-release.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { defineDataset } from '../../../schemas/model/define-dataset.ts';
import { monthsOf } from '../../../schemas/model/period.ts';
import { datasetOf } from '../../support/families.ts';
import { figuresOf2024 } from '../../support/figures.ts';
import { contentsOf, type MemoryContext } from '../../support/memory-context.ts';
import { publicReleases } from '../../support/public.ts';
import { publishedSample } from '../../support/published-sample.ts';

/** Properties 3 to 7, 9, 10 and 11 of figures about persons, on what the sample publishes. */

const ids = ['rehab-clients', 'p4gn-activists', 'family-resilience'];
let context: MemoryContext;
let contents: Record<string, string>;
const releases = new Map<string, PublicRelease>();

beforeAll(async () => {
  context = await publishedSample(ids);
  contents = await contentsOf(context.publicBucket);
  for (const id of ids) {
    const dataset = catalogue.get(id);
    const last = dataset && (await publicReleases(context, dataset)).at(-1);
    if (last) releases.set(id, last);
  }
});

const latest = (id: string): string =>
  `datasets/${id}/${JSON.parse(contents[`datasets/${id}/latest.json`] ?? '{}').version}/`;
const rowsOf = (id: string) => {
  const [header = '', ...lines] = (contents[`${latest(id)}data.csv`] ?? '').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
};
const get = async (path: string) => (await api(context, () => undefined).request(path)).json();

test('3: every suppressed figure is an empty value with one status, and nothing else of it is published', () => {
  const hidden = rowsOf('rehab-clients').filter(({ status }) => status === 'suppressed');
  expect(hidden.length).toBeGreaterThan(0);
  for (const row of hidden) expect(row.nilai).toBe('');
  const shapes = new Set(
    hidden.map(({ kode_wilayah: _area, periode: _period, ...rest }) => JSON.stringify(rest)),
  );
  expect(shapes.size).toBe(1);
  for (const [name, text] of Object.entries(contents)) {
    if (!name.startsWith('datasets/rehab-clients/')) continue;
    expect(text).not.toMatch(/"(primary|complementary|secondary)"|primer|pelengkap/i);
  }
});

describe('4: additivity', () => {
  test.each(ids)('%s: a shown total is the sum of its parts where all are shown', (id) => {
    const { cells = [] } = releases.get(id) ?? {};
    let compared = 0;
    for (const total of cells.filter(({ plan }) => plan.area === 'province' && plan.by.length === 0)) {
      const months = monthsOf(total.period);
      const parts = new Map<string, (number | undefined)[]>();
      for (const cell of cells) {
        if (cell.measure !== total.measure || cell.plan.id === total.plan.id) continue;
        const within = monthsOf(cell.period).every((month) => months.includes(month));
        if (within) parts.set(cell.plan.id, [...(parts.get(cell.plan.id) ?? []), cell.value]);
      }
      for (const [, values] of parts) {
        if (total.value === undefined || values.includes(undefined)) continue;
        if (values.length < 2) continue;
        expect(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(total.value);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  test('the totals are the year’s figures', async () => {
    const { indicators } = (await get('/v1/summary?period=2024')) as {
      indicators: readonly { id: string; value: number }[];
    };
    for (const { id, value } of indicators) expect(value).toBe(figuresOf2024[id]?.value);
    expect(indicators.map(({ id }) => id)).toContain('clients-rehabilitated');
  });
});

test('5: CSV, JSON and the API say the same of every figure', async () => {
  for (const id of ids) {
    const json = JSON.parse(contents[`${latest(id)}data.json`] ?? '[]') as Record<string, unknown>[];
    expect(json.map((row) => [row.status, row.nilai === null ? '' : String(row.nilai)])).toEqual(
      rowsOf(id).map((row) => [row.status, row.nilai]),
    );
  }
  const rows = rowsOf('rehab-clients').filter(({ tabel }) => tabel === 'semester-domisili');
  for (const period of ['2024-H1', '2024-H2']) {
    const { points } = (await get(
      `/v1/indicators/clients-rehabilitated?breakdown=area&from=${period}&to=${period}`,
    )) as { points: readonly { area: string; value: number | null; status: string }[] };
    expect(
      points.map(({ area, value, status }) => [area, value === null ? '' : String(value), status]),
    ).toEqual(
      rows
        .filter(({ periode }) => periode === period)
        .map((row) => [row.kode_wilayah, row.nilai, row.status]),
    );
  }
});

test('6: a ratio of a suppressed figure is suppressed, and no summary says what the tables do not', async () => {
  const { points } = (await get('/v1/indicators/clients-rehabilitated?breakdown=area')) as {
    points: readonly { value: number | null; status: string }[];
  };
  const shown = new Set(rowsOf('rehab-clients').map(({ nilai }) => nilai));
  for (const { value } of points) if (value !== null) expect(shown).toContain(String(value));
});

describe('7 and 9: what a declaration may not say', () => {
  const table = { id: 't', title: { id: 'x', en: 'x' }, period: 'year' as const, area: 'regency' as const };

  test('a running total of persons whose increments are in no table', () => {
    expect(() => datasetOf([{ ...table, by: [], measures: ['orang'], partial: true }], 5)).toThrow(
      /increments/,
    );
  });

  test('bands that overlap', () => {
    const dataset = datasetOf([{ ...table, by: ['a'], measures: ['orang'] }], 5);
    const a = dataset.dimensions.a;
    if (!a) throw new Error('missing');
    const left = { ...a, collapse: { A2: 'A1' } };
    const right = { ...a, collapse: { A2: 'A3' } };
    expect(() => defineDataset({ ...dataset, dimensions: { a, left, right } } as never)).toThrow(/overlap/);
    expect(() => defineDataset({ ...dataset, dimensions: { a, left } } as never)).not.toThrow();
  });

  test('a threshold of what does not add up, or is no whole number', () => {
    const dataset = datasetOf([{ ...table, by: [], measures: ['orang'] }], 5);
    const { orang } = dataset.measures;
    for (const change of [{ kind: 'distinct' }, { scale: 3 }])
      expect(() =>
        defineDataset({ ...dataset, dimensions: {}, measures: { orang: { ...orang, ...change } } } as never),
      ).toThrow(/threshold/);
  });
});

test('10: a group with everybody in one category is named', () => {
  const dataset = datasetOf(
    [
      {
        id: 't',
        title: { id: 'x', en: 'x' },
        period: 'year',
        area: 'province',
        by: ['b'],
        measures: ['orang'],
      },
    ],
    5,
  );
  const row = (b: string, nilai: string | null, status: string) => {
    const place = { tabel: 't', periode: '2024', kode_wilayah: '19', ukuran: 'orang' };
    return { ...place, b, nilai, status };
  };
  const groups = (b2: ReturnType<typeof row>) =>
    groupDisclosures(dataset, parseReleased(dataset, [row('B1', '20', 'published'), b2]));
  expect(groups(row('B2', '0', 'zero'))).toEqual([
    { table: 't', period: '2024', area: '19', dimension: 'b' },
  ]);
  expect(groups(row('B2', '9', 'published'))).toEqual([]);
  expect(groups(row('B2', null, 'suppressed'))).toEqual([]);
});

test('11: published again, every byte is the same', async () => {
  const again = await contentsOf((await publishedSample(ids)).publicBucket);
  expect(again).toEqual(contents);
});
