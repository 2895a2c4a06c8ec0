import { handle } from 'hono/aws-lambda';
import type { ApiEvent } from '../../../lambdas/api/figures/ready-answers.ts';
import { api } from '../../../lambdas/api/router.ts';
import { serveApi } from '../../../lambdas/serve-api.ts';
import type { Registry } from '../../../lambdas/stores/registry.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { publishedSample } from '../../support/published-sample.ts';
import type { Section } from '../section.ts';

const ROUNDS = 7;
const REQUESTS = 3000;

type Answering = (event: ApiEvent) => Promise<unknown>;

/** Microseconds of CPU for one call: the median of rounds, after one that warms up. */
const cpuOf = async (call: () => Promise<unknown>): Promise<number> => {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = process.cpuUsage();
    for (let i = 0; i < REQUESTS; i += 1) await call();
    const { user, system } = process.cpuUsage(before);
    if (round > 0) rounds.push((user + system) / REQUESTS);
  }
  return Math.round(10 * (rounds.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0)) / 10;
};

const eventOf = (path: string, query: string, headers: Record<string, string> = {}) =>
  ({
    version: '2.0',
    rawPath: path,
    rawQueryString: query,
    headers: { accept: '*/*', host: 'localhost', ...headers },
    requestContext: { http: { method: 'GET', path }, domainName: 'localhost' },
  }) as unknown as ApiEvent;

/** A table whose answer for the HEADs is there at once: what is left is the handler. */
const instant = async (registry: Registry): Promise<Registry> => {
  const heads = new Map<string, Awaited<ReturnType<Registry['getMany']>>>();
  return {
    ...registry,
    async getMany(keys, only) {
      if (!only) return registry.getMany(keys);
      const known = heads.get(only.join()) ?? (await registry.getMany(keys, only));
      heads.set(only.join(), known);
      return known;
    },
  };
};

/** What one request of figures costs the function that answers it. */
export const section: Section = {
  title: 'The API: CPU of a request',
  async run() {
    const context = await publishedSample([...catalogue.keys()]);
    const ready = serveApi({ ...context, registry: await instant(context.registry) });
    const withStore = serveApi(context);
    const app = handle(api(context, () => undefined)) as unknown as Answering;
    const rows: (string | number)[][] = [];
    for (const [name, path, query] of [
      ['summary of a year', '/v1/summary', 'period=2024'],
      ['summary of a month', '/v1/summary', 'period=2024-03'],
      ['series of a year', '/v1/indicators/syndicate-cases', 'from=2024-01&to=2024-12'],
    ] as const) {
      const whole = (await ready(eventOf(path, query))) as {
        body: string;
        headers: Record<string, string>;
      };
      const known = { 'if-none-match': whole.headers.etag ?? '' };
      for (const [status, event] of [
        [200, eventOf(path, query)],
        [304, eventOf(path, query, known)],
      ] as const)
        rows.push([
          name,
          status,
          status === 200 ? whole.body.length : 0,
          await cpuOf(() => ready(event)),
          await cpuOf(() => withStore(event)),
          await cpuOf(() => app(event)),
        ]);
    }
    return {
      tables: [
        {
          caption: `Microseconds of CPU a request, medians of ${ROUNDS} rounds of ${REQUESTS}`,
          columns: [
            'request',
            'status',
            'body, characters',
            'asked before, store excluded',
            'asked before, with the table in memory',
            'made by the app each time',
          ],
          rows,
        },
      ],
      notes: [
        'Store excluded: the one read of the HEADs is answered at once with the same items, so that its promise is awaited but nothing is read or parsed. The next column reads all HEADs from the in-memory table, which parses JSON.',
        'Each function process makes an answer once for each state of the HEADs; that first time costs the last column twice (the answer and its 304).',
      ],
    };
  },
};
