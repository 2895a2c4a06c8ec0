import type * as z from 'zod';
import { api } from '../../../lambdas/api/router.ts';
import { recordsShape } from '../../../schemas/api/datasets/query-records.ts';
import { problemShape } from '../../../schemas/api/problem.ts';
import { type MemoryContext, memoryContext } from '../../support/memory-context.ts';
import { publishedSample, publishMonth } from '../../support/published-sample.ts';

const DATASET = 'cooperation-documents';
const QUARTER = ['2024-01', '2024-02', '2024-03'];

let context: MemoryContext;
const get = (query: string, headers: Record<string, string> = {}) =>
  api(context, () => undefined).request(`/v1/datasets/${DATASET}/records${query}`, { headers });
const records = async (query: string): Promise<z.output<typeof recordsShape>> =>
  recordsShape.parse(await (await get(query)).json());
const errors = async (query: string) => {
  const response = await get(query);
  expect(response.status).toBe(400);
  return problemShape.parse(await response.json()).errors;
};

let published: MemoryContext;
beforeAll(async () => {
  published = await publishedSample([DATASET], QUARTER);
});
beforeEach(() => {
  context = published;
});

describe('records', () => {
  test('are those of the published file, in its order, with numbers as numbers', async () => {
    const { total, records: rows, version } = await records('?table=tables&limit=1000');
    const csv = await (await get('?table=tables&limit=1000', { accept: 'text/csv' })).text();
    expect(version).toBe('1.2.0');
    expect(csv.trim().split('\n')).toHaveLength(total + 1);
    expect(rows).toHaveLength(total);
    expect(rows.every(({ nilai }) => nilai === null || typeof nilai === 'number')).toBe(true);
  });

  test.each([
    ['periode.eq=2024-02', (row: Row) => row.periode === '2024-02'],
    ['periode.in=2024-01,2024-03', (row: Row) => row.periode !== '2024-02'],
    ['periode.gte=2024-02', (row: Row) => (row.periode ?? '') >= '2024-02'],
    ['periode.gt=2024-02', (row: Row) => (row.periode ?? '') > '2024-02'],
    ['periode.lt=2024-02', (row: Row) => (row.periode ?? '') < '2024-02'],
    ['periode.lte=2024-02', (row: Row) => (row.periode ?? '') <= '2024-02'],
    ['periode.gt=2024-01&periode.lt=2024-03', (row: Row) => row.periode === '2024-02'],
    ['periode.gt=2024-01&periode.gt=2024-02', (row: Row) => row.periode === '2024-03'],
  ])('of ?%s are exactly the rows that meet it', async (query, meets) => {
    const all = (await records('?limit=1000')).records as Row[];
    const { records: chosen, total } = await records(`?${query}&limit=1000`);
    expect(chosen).toEqual(all.filter(meets));
    expect(total).toBe(chosen.length);
    expect(total).toBeGreaterThan(0);
  });

  test('compare numbers as numbers', async () => {
    const { records: rows } = await records('?table=tables&nilai.gte=2&nilai.lt=11&sort=nilai&limit=1000');
    const values = rows.map(({ nilai }) => nilai as number);
    expect(values.length).toBeGreaterThan(1);
    expect(values.every((value) => value >= 2 && value < 11)).toBe(true);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });

  test('are sorted by several columns, up and down', async () => {
    const { records: rows } = await records('?sort=-periode,tanggal_ttd&limit=1000');
    const keys = rows.map(({ periode, tanggal_ttd }) => [periode, tanggal_ttd] as [string, string]);
    expect(keys).toEqual(
      [...keys].sort(([p, d], [q, e]) => (p === q ? (d < e ? -1 : d > e ? 1 : 0) : p < q ? 1 : -1)),
    );
  });

  test('page by a cursor that stays on its version while another lands', async () => {
    context = await publishedSample([DATASET], QUARTER);
    const whole = await records('?limit=1000');
    const first = await records('?limit=2');
    await publishMonth(context, DATASET, '2024-04');
    expect((await records('?limit=2')).version).toBe('1.3.0');
    const rows = [...first.records];
    for (let next = first.next; next !== null; ) {
      const page = await records(`?limit=2&next=${next}`);
      expect(page.version).toBe('1.2.0');
      rows.push(...page.records);
      next = page.next;
    }
    expect(rows).toEqual(whole.records);
  });

  test('name the next page in Link, as a whole address', async () => {
    const response = await get('?limit=2&sort=-periode');
    const next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
    const second = await api(context, () => undefined).request(next);
    expect(recordsShape.parse(await second.json()).records).toEqual(
      (await records('?sort=-periode&limit=4')).records.slice(2),
    );
  });

  test('of an older version are asked for by its name', async () => {
    expect((await records('?version=1.0.0')).records.every(({ periode }) => periode === '2024-01')).toBe(
      true,
    );
    const response = await get('?version=1.0.0');
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    expect((await get('?version=9')).status).toBe(404);
  });

  test('of a dataset without releases are none, which is no error', async () => {
    context = memoryContext(context.catalogue);
    expect(await records('')).toMatchObject({ version: null, total: 0, records: [], next: null });
  });

  test.each([
    ['?warna.eq=merah', '/query/warna.eq', 'merah', 'periode.eq'],
    ['?periode=2024-01', '/query/periode', '2024-01', 'limit'],
    ['?periode.gte=Maret', '/query/periode.gte', 'Maret', undefined],
    ['?kategori_mitra.eq=X', '/query/kategori_mitra.eq', 'X', 'PEMERINTAH'],
    ['?sort=warna', '/query/sort', 'warna', 'periode'],
    ['?table=rows', '/query/table', 'rows', 'tables'],
    ['?limit=1001', '/query/limit', '1001', undefined],
    ['?limit=0', '/query/limit', '0', undefined],
    ['?version=satu', '/query/version', 'satu', undefined],
    ['?next=abc', '/query/next', 'abc', undefined],
  ])('refuse %s with the value and what is allowed', async (query, path, given, allowed) => {
    const [error] = await errors(query);
    expect(error).toMatchObject({ path, given });
    if (allowed) expect(error?.allowed).toContain(allowed);
    expect(error?.messages.id).not.toBe(error?.messages.en);
  });

  test('refuse a cursor of another query', async () => {
    const { next } = await records('?limit=2');
    expect((await errors(`?limit=2&sort=periode&next=${next}`))[0]?.code).toBe('invalid-cursor');
    expect((await get(`?limit=3&next=${next}`)).status).toBe(200);
  });
});

type Row = Record<string, string | null>;
