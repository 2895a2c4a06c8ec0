import { api } from '../../../lambdas/api/router.ts';
import { getIndicator, SERIES_COLUMNS, seriesShape } from '../../../schemas/api/figures/get-indicator.ts';
import { problemShape } from '../../../schemas/api/problem.ts';
import type { MemoryContext } from '../../support/memory-context.ts';
import { publishedSample } from '../../support/published-sample.ts';

let context: MemoryContext;
const get = (path: string, headers: Record<string, string> = {}) =>
  api(context, () => undefined).request(path, { headers });
const series = async (path: string) => seriesShape.parse(await (await get(path)).json());
const refusal = async (path: string) => {
  const response = await get(path);
  expect(response.status).toBe(400);
  return problemShape.parse(await response.json()).errors[0];
};

beforeAll(async () => {
  context = await publishedSample(['cases', 'peer-educators', 'rehab-clients', 'ibm-units']);
});

describe(getIndicator.path, () => {
  test('has what a chart of monthly cases by scope needs', async () => {
    const answer = await series('/v1/indicators/syndicate-cases?breakdown=lingkup&from=2024-01&to=2024-12');
    expect(answer).toMatchObject({
      period: 'month',
      dataset: 'cases',
      version: '1.11.0',
      unit: { code: 'kasus' },
      breakdown: { dimension: 'lingkup', categories: [{ code: 'ANTARPROVINSI' }, { code: 'LOKAL' }] },
    });
    expect(answer.points).toHaveLength(24);
    const sumOf = (code: string) =>
      answer.points
        .filter(({ category }) => category === code)
        .reduce((sum, { value }) => sum + (value ?? 0), 0);
    expect([sumOf('ANTARPROVINSI'), sumOf('LOKAL')]).toEqual([3, 9]);
  });

  test('takes the finest periods, from the first to the last, where none are named', async () => {
    const { period, points } = await series('/v1/indicators/syndicate-cases');
    expect(period).toBe('month');
    expect([points[0]?.period, points.at(-1)?.period, points.length]).toEqual(['2024-01', '2024-12', 12]);
    expect(points.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(12);
    expect((await series('/v1/indicators/suspects')).points).toEqual([
      { period: '2024', area: '19', category: null, value: 18, status: 'published' },
    ]);
  });

  test('gives every requested period a point, also periods without a report', async () => {
    const { points } = await series('/v1/indicators/syndicate-cases?from=2023-11&to=2024-02');
    expect(points.map(({ period, status }) => `${period} ${status}`)).toEqual([
      '2023-11 not_reported',
      '2023-12 not_reported',
      '2024-01 published',
      '2024-02 zero',
    ]);
  });

  test('breaks down by regency', async () => {
    const { points, breakdown } = await series('/v1/indicators/ibm-units?breakdown=area');
    expect(breakdown?.categories).toHaveLength(7);
    expect(points.map(({ area }) => area)).toEqual(breakdown?.categories.map(({ code }) => code));
    const one = await series('/v1/indicators/ibm-units?area=19.71');
    expect(one.points[0]?.value).toBe(points.find(({ area }) => area === '19.71')?.value);
  });

  test('is the same table as CSV', async () => {
    const path = '/v1/indicators/syndicate-cases?from=2024-02&to=2024-03';
    const response = await get(path, { accept: 'text/csv;q=0.9, application/json;q=0.1' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('vary')).toBe('accept');
    expect(await response.text()).toBe(
      `${SERIES_COLUMNS.join(',')}\n2024-02,19,,0,kasus,zero,1.11.0\n2024-03,19,,2,kasus,published,1.11.0\n`,
    );
  });

  test.each([
    ['/v1/indicators/suspects?from=2024-01', 'from', '2024-01', ['year']],
    ['/v1/indicators/suspects?breakdown=lingkup', 'breakdown', 'lingkup', undefined],
    ['/v1/indicators/syndicate-cases?breakdown=umur', 'breakdown', 'umur', ['lingkup']],
    ['/v1/indicators/syndicate-cases?area=19.71', 'area', '19.71', ['19']],
    ['/v1/indicators/syndicate-cases?breakdown=area', 'breakdown', 'area', ['lingkup']],
    ['/v1/indicators/syndicate-cases?from=2024-03&to=2024', 'to', '2024', ['month']],
    ['/v1/indicators/syndicate-cases?from=2024-03&to=2024-02', 'to', '2024-02', undefined],
    ['/v1/indicators/syndicate-cases?from=1900-01&to=2024-02', 'to', '2024-02', undefined],
    ['/v1/indicators/ibm-units?area=19.71&breakdown=area', 'breakdown', 'area', ['19']],
    ['/v1/indicators/syndicate-cases?from=2024-13', 'from', '2024-13', undefined],
    ['/v1/indicators/syndicate-cases?as_of=2031-01-01', 'as_of', '2031-01-01', undefined],
  ])('refuses %s, naming the value and what is accepted', async (path, parameter, given, allowed) => {
    const error = await refusal(path);
    expect(error).toMatchObject({ path: `/query/${parameter}`, given });
    expect(error?.allowed).toEqual(allowed);
    expect(error?.messages.id).toContain(given);
    expect(error?.messages.en).toContain(given);
  });

  test('names the indicators there are', async () => {
    const response = await get('/v1/indicators/tidak-ada');
    expect(response.status).toBe(404);
    expect(problemShape.parse(await response.json()).errors[0]?.allowed).toContain('suspects');
  });

  test('is asked for in a format that there is', async () => {
    expect((await get('/v1/indicators/suspects', { accept: 'application/xml' })).status).toBe(406);
    expect((await get('/v1/indicators/suspects', { accept: 'text/*' })).headers.get('content-type')).toMatch(
      'text/csv',
    );
    expect((await get('/v1/indicators/suspects', { accept: '*/*' })).headers.get('content-type')).toMatch(
      'json',
    );
  });
});
