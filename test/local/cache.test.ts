import { Agent, interceptors, request } from 'undici';
import { type LocalServer, startServer } from '../../local/server/server.ts';
import { problemShape } from '../../schemas/api/problem.ts';
import { quiet } from '../support/memory-context.ts';
import { TOKEN, temporaryFolder } from '../support/spawned.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: LocalServer;
const start = (requestsPerMinute?: number) =>
  startServer({
    folder: folder.path,
    host: '127.0.0.1',
    port: 0,
    staffToken: TOKEN,
    log: quiet,
    ...(requestsPerMinute && { requestsPerMinute }),
  });

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(async () => {
  await server.close();
  await folder.remove();
});

/** An HTTP cache (RFC 9111) that everything passes through, and what the server behind it answered. */
const cached = () => {
  const answered: number[] = [];
  const watch: Parameters<Agent['compose']>[0] = (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart: (...all) => handler.onRequestStart?.(...all),
      onRequestUpgrade: (...all) => handler.onRequestUpgrade?.(...all),
      onResponseStart: (controller, status, ...rest) => {
        answered.push(status);
        handler.onResponseStart?.(controller, status, ...rest);
      },
      onResponseData: (...all) => handler.onResponseData?.(...all),
      onResponseEnd: (...all) => handler.onResponseEnd?.(...all),
      onResponseError: (...all) => handler.onResponseError?.(...all),
    });
  return { agent: new Agent().compose(watch, interceptors.cache()), answered };
};

test('a cache in front answers from what it keeps, and the API answers it 304 once that is old', async () => {
  server = await start();
  const { agent, answered } = cached();
  const ask = async (headers: Record<string, string> = {}) => {
    const response = await request(`${server.url}/v1/summary?period=2024`, { dispatcher: agent, headers });
    return { status: response.statusCode, body: await response.body.text() };
  };
  const first = await ask();
  expect(answered).toEqual([200]);
  // Fresh for a minute: the server is not asked.
  expect(await ask()).toEqual(first);
  expect(answered).toEqual([200]);
  // Told not to trust its freshness, the cache asks with the ETag, and is answered 304.
  expect(await ask({ 'cache-control': 'no-cache' })).toEqual(first);
  expect(answered).toEqual([200, 304]);
  await agent.close();
});

test('more requests than a minute allows are answered 429, with when to come back; staff are not counted', async () => {
  server = await start(3);
  const ask = (headers: Record<string, string> = {}) => fetch(`${server.url}/v1/datasets`, { headers });
  const allowed = await Promise.all([ask(), ask(), ask()]);
  expect(allowed.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(allowed[0]?.headers.get('ratelimit-policy')).toBe('"minute";q=3;w=60');
  const refused = await ask();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(problemShape.parse(await refused.json()).code).toBe('too-many-requests');
  expect((await ask({ authorization: `Bearer ${TOKEN}` })).status).toBe(200);
});
