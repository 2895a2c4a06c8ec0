import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import * as z from 'zod';
import { api } from '../../../lambdas/api/router.ts';
import { publishRelease } from '../../../lambdas/publish-release.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { bearerToken } from '../../../local/server/staff-token.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import type { Contract } from '../../../schemas/api/contract.ts';
import { contracts } from '../../../schemas/api/contracts.ts';
import { problemShape } from '../../../schemas/api/problem.ts';
import { ALL, cases, fc } from '../../support/generated.ts';
import { type Operation, operationsOf, type Request, requestsTo } from '../../support/generated-requests.ts';
import { eventOf, memoryContext, putIncoming } from '../../support/memory-context.ts';
import { publishMonth } from '../../support/published-sample.ts';
import { ROOT } from '../../support/spawned.ts';

/**
 * Requests generated from the OpenAPI document, valid and not, to every operation that reads: whatever is asked, the
 * answer is one that the document declares. `npm run test:api` does the same over HTTP with another tool.
 */
/** So many that each operation is asked for what is there and for what is not. */
const RUNS = { withQuery: cases(200, 6), without: cases(60, 4) };
const AT_LEAST = cases(1000, 60);
const TOKEN = 'rahasia-petugas';
const PUBLISHED = ['cases', 'rehab-clients', 'cooperation-documents'];
const FILTER = /^[a-z][a-z0-9_]*\.(eq|in|gt|gte|lt|lte)$/;
const MONTHS = ['2024-01', '2024-02'];

const reading = contracts.filter(({ method }) => method === 'get').map(({ operationId }) => operationId);

let app: Hono;
let operations: ReadonlyMap<string, Operation>;
let real: Readonly<Record<string, readonly string[]>>;
const answered = new Map<string, Set<number>>();
let asked = 0;

beforeAll(async () => {
  const context = memoryContext(catalogue);
  for (const month of MONTHS) for (const dataset of PUBLISHED) await publishMonth(context, dataset, month);
  const dryRun = await readFile(join(ROOT, 'sample-data/cases/2024-01.csv'), 'utf8');
  await validateUpload(context)(
    eventOf(await putIncoming(context, 'cases', '2024-01', dryRun, { name: 'uji.check' })),
  );
  await publishRelease(context)(eventOf('cases'));
  app = api(context, bearerToken(TOKEN));
  const json = async (path: string): Promise<unknown> =>
    (await app.request(path, { headers: { authorization: `Bearer ${TOKEN}` } })).json();
  operations = operationsOf((await json('/v1/openapi.json')) as Parameters<typeof operationsOf>[0]);
  const ids = (listed: readonly { readonly id: string }[]) => listed.map(({ id }) => id);
  const { uploads } = (await json('/v1/uploads')) as { uploads: { id: string; dry_run: boolean }[] };
  // Half of the uploads that are asked for is the dry run: it alone has a preview.
  real = {
    datasets: PUBLISHED.concat(ids(((await json('/v1/datasets')) as { datasets: [] }).datasets).slice(0, 2)),
    indicators: ids(((await json('/v1/indicators')) as { indicators: [] }).indicators),
    uploads: ids(uploads.flatMap((upload) => (upload.dry_run ? Array(uploads.length).fill(upload) : upload))),
    versions: ['latest', '1', '1.1', '1.0.0', '1.1.0'],
    columns: Object.keys(((await json('/v1/datasets/cases/records')) as { records: [object] }).records[0]),
  };
});

const send = (
  { url, accept, token }: Request,
  method: 'GET' | 'HEAD' = 'GET',
  more: Record<string, string> = {},
) =>
  app.request(url, {
    method,
    headers: {
      ...(accept !== undefined && { accept }),
      ...(token && { authorization: `Bearer ${TOKEN}` }),
      ...more,
    },
  });

/** The contract of the route that an address leads to: `..` or an empty name may lead elsewhere than was meant. */
const contractAt = (url: string) => {
  const segments = new URL(url, 'http://localhost').pathname.split('/');
  return contracts.find(({ method, path }) => {
    const names = path.split('/');
    return (
      method === 'get' &&
      names.length === segments.length &&
      names.every((name, i) => (name.startsWith('{') ? segments[i] !== '' : name === segments[i]))
    );
  });
};

/** Holds a body to the shape that its contract declares, and to have nothing beside it. */
const holdToShape = (shape: unknown, type: string, body: string) => {
  if (shape instanceof z.ZodType) {
    const given: unknown = JSON.parse(body);
    expect(shape.parse(given)).toEqual(given);
  } else if (type === 'text/csv') {
    expect(body).toMatch(/^[a-z_]+(,[a-z_]+)*\n/);
    expect(body.endsWith('\n')).toBe(true);
  } else expect(body).not.toBe('');
};

/** Whether a query has a parameter that the route does not have, or one of its own twice. */
const isWrong = (contract: Contract, url: string): boolean => {
  const own = Object.keys(contract.request?.query?.shape ?? {});
  const names = [...new URL(url, 'http://localhost').searchParams.keys()];
  const isFilter = (name: string) => contract.parameters !== undefined && FILTER.test(name);
  return names.some((name, i) => !isFilter(name) && (!own.includes(name) || names.indexOf(name) < i));
};

const holdProblem = (status: number, body: string) => {
  const problem = problemShape.parse(JSON.parse(body));
  expect(problem.status).toBe(status);
  if (problem.code === 'invalid-request') expect(problem.errors).not.toEqual([]);
  for (const { path, detail, messages } of problem.errors) {
    expect(path).toMatch(/^\/(query|path|header|body)\//);
    expect(messages.id).not.toBe(messages.en);
    expect(detail).toBe(messages.en);
  }
};

const holds = async (request: Request) => {
  asked += 1;
  const response = await send(request);
  const body = await response.text();
  const { status } = response;
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const contract = contractAt(request.url);

  expect(status).toBeLessThan(500);
  if (contract) {
    answered.set(contract.operationId, (answered.get(contract.operationId) ?? new Set()).add(status));
    expect(Object.keys(contract.responses)).toContain(String(status));
    if (isWrong(contract, request.url)) expect(status).toBeGreaterThanOrEqual(400);
    const content = contract.responses[status]?.content ?? {};
    expect(Object.keys(content)).toContain(type);
    if (status < 400) holdToShape(content[type]?.schema, type, body);
  } else expect([status, type]).toEqual([404, 'application/problem+json']);
  if (status >= 400) holdProblem(status, body);

  const head = await send(request, 'HEAD');
  expect([head.status, await head.text()]).toEqual([status, '']);
  expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(response.headers));
  expect(await (await send(request)).text()).toBe(body);
  if (status !== 200) return;
  const etag = response.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
  const again = await send(request, 'GET', { 'if-none-match': etag });
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
};

test.each(reading)('%s answers as its contract says, whatever it is asked', async (operationId) => {
  const operation = operations.get(operationId);
  if (!operation) throw new Error(`The OpenAPI document has no ${operationId}.`);
  const numRuns = operation.parameters.some((one) => one.in === 'query') ? RUNS.withQuery : RUNS.without;
  await fc.assert(fc.asyncProperty(requestsTo(operation, real), holds), { numRuns });
});

test(`that were at least ${AT_LEAST} requests, answered and refused at every operation`, () => {
  expect(asked).toBeGreaterThanOrEqual(AT_LEAST);
  // A few requests need not be of both kinds.
  if (!ALL) return;
  for (const operationId of reading)
    expect([operationId, ...(answered.get(operationId) ?? [])]).toEqual(
      expect.arrayContaining([operationId, 200, 400]),
    );
});
