import { handle } from 'hono/aws-lambda';
import type { ApiEvent } from '../../../lambdas/api/figures/ready-answers.ts';
import { api } from '../../../lambdas/api/router.ts';
import { serveApi } from '../../../lambdas/serve-api.ts';
import { keys } from '../../../lambdas/stores/keys.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { provinceAndRegencies } from '../../../schemas/agency/codelists/regions.ts';
import type { MemoryContext } from '../../support/memory-context.ts';
import { publishedSample, publishMonth } from '../../support/published-sample.ts';

interface Asked {
  readonly path?: string;
  readonly query?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

const eventOf = ({ path = '/v1/summary', query = '', method = 'GET', headers = {} }: Asked) =>
  ({
    version: '2.0',
    rawPath: path,
    rawQueryString: query,
    headers,
    requestContext: { http: { method, path }, domainName: 'localhost' },
  }) as unknown as ApiEvent;

/** The function over a context, and the app without it; calls of the registry are counted. */
const apis = (context: MemoryContext) => {
  const calls: string[] = [];
  const registry = new Proxy(context.registry, {
    get: (target, name: 'get' | 'getMany' | 'query') => {
      calls.push(name);
      return target[name];
    },
  });
  const [serve, app] = [serveApi({ ...context, registry }), handle(api(context, () => undefined))];
  return {
    calls,
    ready: (asked: Asked) => serve(eventOf(asked)),
    plain: (asked: Asked) => app(eventOf(asked)),
  };
};

const PERIODS = ['2023', '2024', '2024-H1', '2024-01', '2024-02', '2024-03'];
const SOME = ['desa-bersinar', 'rehab-clients', 'cooperation-documents', 'cases'];

describe('every figure that is asked for again', () => {
  let context: MemoryContext;
  beforeAll(async () => {
    context = await publishedSample([...catalogue.keys()], ['2024-01', '2024-02']);
  });

  const questions = (): readonly Asked[] => [
    ...PERIODS.flatMap((period) =>
      provinceAndRegencies.codes.map(({ code }) => ({ query: `period=${period}&area=${code}` })),
    ),
    ...[...catalogue.values()].flatMap(({ indicators }) =>
      indicators.flatMap(({ id }) =>
        ['application/json', 'text/csv'].map((accept) => ({
          path: `/v1/indicators/${id}`,
          headers: { accept },
        })),
      ),
    ),
  ];

  test('is answered as the app answers it, byte for byte, from memory, with one look at the HEADs', async () => {
    const { calls, ready, plain } = apis(context);
    for (const asked of questions()) {
      const expected = await plain(asked);
      expect(expected.statusCode).toBe(200);
      expect(await ready(asked)).toEqual(expected);
      calls.length = 0;
      expect(await ready(asked)).toEqual(expected);
      expect(calls).toEqual(['getMany']);
      const known = {
        ...asked,
        headers: { ...asked.headers, 'if-none-match': String(expected.headers?.etag) },
      };
      expect(await ready(known)).toEqual(await plain(known));
      expect((await ready(known)).statusCode).toBe(304);
      expect(calls.filter((name) => name !== 'getMany')).toEqual([]);
    }
    expect(questions().length).toBeGreaterThan(80);
  });

  test('a condition in another form is understood as the app understands it', async () => {
    const { ready, plain } = apis(context);
    const asked = { query: 'period=2024-01' };
    const { etag } = (await ready(asked)).headers ?? {};
    for (const condition of [`W/${etag}`, `"other", ${etag}`, '*', '"other"']) {
      const again = { ...asked, headers: { 'if-none-match': condition } };
      expect(await ready(again)).toEqual(await plain(again));
    }
  });

  test.each<Asked>([
    { query: 'period=2024&as_of=2025-01-01' },
    { query: 'period=2024&as%5Fof=2025-01-01' },
    { query: 'period=2024', method: 'HEAD' },
    { query: 'period=x' },
    { query: 'period=2024&unknown=1' },
    { path: '/v1/indicators/none' },
    { path: '/v1/indicators' },
    { path: '/v1/nothing' },
  ])('%j is not kept, and answered by the app', async (asked) => {
    const { calls, ready, plain } = apis(context);
    const expected = await plain(asked);
    expect(await ready(asked)).toEqual(expected);
    const first = [...calls];
    calls.length = 0;
    expect(await ready(asked)).toEqual(expected);
    expect(calls).toEqual(first);
  });
});

test('what is published is answered at once, whatever was kept before', async () => {
  const context = await publishedSample(SOME, ['2024-01']);
  const { ready, plain } = apis(context);
  const asked = { query: 'period=2024-02' };
  const before = await ready(asked);
  expect(await ready(asked)).toEqual(before);
  for (const dataset of SOME) {
    await publishMonth(context, dataset, '2024-02');
    expect(await ready(asked)).toEqual(await plain(asked));
  }
  expect((await ready(asked)).headers?.etag).not.toBe(before.headers?.etag);
});

test('an answer during which a HEAD moved is not kept', async () => {
  const context = await publishedSample(['desa-bersinar'], ['2024-01']);
  const { registry } = context;
  const key = keys.head('desa-bersinar');
  let moves = 0;
  const moving = {
    ...registry,
    // The app reads HEAD alone; it moves just after.
    async get(asked: typeof key) {
      const item = await registry.get(asked);
      if (item && asked.sk === 'HEAD') {
        moves += 1;
        await registry.write([{ put: { ...item, revision: 100 + moves } }]);
      }
      return item;
    },
  };
  const serve = serveApi({ ...context, registry: moving });
  const asked = eventOf({ query: 'period=2024-01' });
  const first = await serve(asked);
  const reads = moves;
  expect(reads).toBeGreaterThan(0);
  expect(await serve(asked)).toEqual(first);
  expect(moves).toBeGreaterThan(reads);
});
