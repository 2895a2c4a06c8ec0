import { api } from '../../../lambdas/api/router.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { OPERATORS, recordsShape } from '../../../schemas/api/datasets/query-records.ts';
import { seriesShape } from '../../../schemas/api/figures/get-indicator.ts';
import { summaryShape } from '../../../schemas/api/figures/get-summary.ts';
import { listIndicators } from '../../../schemas/api/figures/list-indicators.ts';
import { comparisonShape } from '../../../schemas/api/releases/compare-versions.ts';
import { versionsShape } from '../../../schemas/api/releases/list-versions.ts';
import type { MemoryContext } from '../../support/memory-context.ts';
import { publishedSample } from '../../support/published-sample.ts';

/** Datasets that hide counts of persons. */
const PROTECTED = [...catalogue.values()].filter(({ measures }) =>
  Object.values(measures).some(({ threshold }) => threshold !== undefined),
);

let context: MemoryContext;
let app: ReturnType<typeof api>;
const json = async (path: string): Promise<unknown> => {
  const response = await app.request(path);
  if (response.status !== 200) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
};
const rowsOf = async (id: string, query: string) =>
  recordsShape.parse(await json(`/v1/datasets/${id}/records?limit=1000&${query}`));
const keyOf = (row: Record<string, unknown>) =>
  JSON.stringify({ ...row, nilai: undefined, status: undefined, satuan: row.satuan });

beforeAll(async () => {
  context = await publishedSample(PROTECTED.map(({ id }) => id));
  app = api(context, () => undefined);
});

test('the protected datasets hide something, or this file would show nothing', async () => {
  const hidden = await Promise.all(
    PROTECTED.map(async ({ id }) => (await rowsOf(id, 'status.eq=suppressed')).total),
  );
  expect(PROTECTED.length).toBeGreaterThan(4);
  expect(hidden.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(3);
});

describe.each(PROTECTED.map(({ id }) => id))('every slice of %s', (id) => {
  test('by every column, value, operator and sort shows a cell as the file does, and no more cells', async () => {
    const { records: all } = await rowsOf(id, '');
    const file = new Map(all.map((row) => [keyOf(row), row]));
    const suppressed = all.filter(({ status }) => status === 'suppressed');
    for (const row of suppressed) expect(row.nilai).toBeNull();
    let slices = 0;
    for (const column of Object.keys(all[0] ?? {})) {
      const values = [...new Set(all.flatMap((row) => row[column] ?? []))];
      for (const value of column === 'nilai' ? [...values, 0, 1, 4, 5, 9, 10] : values)
        for (const operator of OPERATORS) {
          const { records, total } = await rowsOf(
            id,
            `${column}.${operator}=${encodeURIComponent(String(value))}`,
          );
          expect(total).toBe(records.length);
          for (const row of records) expect(row).toEqual(file.get(keyOf(row)));
          if (column === 'nilai') expect(records.every(({ status }) => status !== 'suppressed')).toBe(true);
          slices++;
        }
      for (const sort of [column, `-${column}`]) {
        const { records } = await rowsOf(id, `sort=${sort}`);
        expect(records).toHaveLength(all.length);
        for (const row of records) expect(row).toEqual(file.get(keyOf(row)));
        const empty = records.map((row) => row[column] === null);
        expect(empty).toEqual([...empty].sort());
      }
    }
    expect(slices).toBeGreaterThan(100);
  });

  test('by every two versions: what is hidden in one is empty on its side of the difference', async () => {
    const { versions } = versionsShape.parse(await json(`/v1/datasets/${id}/versions`));
    const names = versions.map(({ version }) => version);
    for (const a of names)
      for (const b of names) {
        const { tables } = comparisonShape.parse(await json(`/v1/datasets/${id}/compare/${a}/${b}`));
        for (const { added, removed, changed } of tables)
          for (const row of [
            ...added,
            ...removed,
            ...changed.flatMap(({ before, after }) => [before, after]),
          ])
            if (row.status !== undefined && !['published', 'zero'].includes(row.status ?? ''))
              expect(row.nilai ?? null).toBeNull();
      }
  });
});

test('summaries and series of every period, area and breakdown show no count of persons below its threshold', async () => {
  const listed = listIndicators.responses[200].content['application/json'].schema.parse(
    await json('/v1/indicators'),
  );
  const thresholds = new Map(
    PROTECTED.flatMap(({ indicators, measures }) =>
      indicators.flatMap((indicator) =>
        'of' in indicator ? [[indicator.id, measures[indicator.of]?.threshold ?? 0] as const] : [],
      ),
    ),
  );
  let asked = 0;
  const check = (indicator: string, value: number | null) => {
    const threshold = thresholds.get(indicator) ?? 0;
    if (value !== null) expect(value === 0 || value >= threshold).toBe(true);
    asked++;
  };
  for (const { id, grains } of listed.indicators)
    for (const { period, areas, breakdowns } of grains)
      for (const breakdown of [undefined, ...breakdowns]) {
        const [from, to] = {
          month: ['2024-01', '2024-12'],
          'half-year': ['2024-H1', '2024-H2'],
          year: ['2024', '2024'],
        }[period];
        const area = areas === 'regency' && breakdown !== 'area' ? '&area=19.71' : '';
        const { points } = seriesShape.parse(
          await json(
            `/v1/indicators/${id}?from=${from}&to=${to}${area}${breakdown ? `&breakdown=${breakdown}` : ''}`,
          ),
        );
        for (const { value } of points) check(id, value);
      }
  for (const period of ['2024', '2024-H1', '2024-H2', '2024-01', '2024-07'])
    for (const area of ['19', '19.01', '19.02', '19.03', '19.04', '19.05', '19.06', '19.71']) {
      const { indicators } = summaryShape.parse(await json(`/v1/summary?period=${period}&area=${area}`));
      for (const { id, value, breakdown = [] } of indicators) {
        check(id, value);
        for (const { items } of breakdown) for (const item of items) check(id, item.value);
      }
    }
  expect(asked).toBeGreaterThan(200);
});
