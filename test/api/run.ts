import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Report } from '../support/report.ts';
import { sampleServer } from '../support/sample-server.ts';
import { countRequests } from './count-requests.ts';
import { lint } from './lint.ts';
import { prepareSchemathesis, schemathesis } from './schemathesis.ts';

/**
 * `npm run test:api`: publishes the sample of 2024, lints the OpenAPI document with Redocly's recommended rules, and has
 * schemathesis call every operation with generated requests, valid and invalid, and check every answer.
 */
const AT_LEAST = 5000;
const TOKEN = 'api-test-token';
const TOOLS = join(import.meta.dirname, '../../node_modules/.cache/bersinar');

const work = await mkdtemp(join(tmpdir(), 'bersinar-api-'));
const folder = async (name: string): Promise<string> => {
  const path = join(work, name);
  await mkdir(path);
  return path;
};
const report = new Report();

const operationsOf = (openApi: string): readonly string[] => {
  const { paths } = JSON.parse(openApi) as { paths: Record<string, object> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
};

let close = async () => {};
try {
  const tools = await prepareSchemathesis(join(TOOLS, 'schemathesis'));
  if ('missing' in tools) throw new Error(`npm run test:api cannot run here: ${tools.missing}`);
  const { server, client } = await sampleServer(await folder('state'), TOKEN);
  close = server.close;
  const uploads = (await client.uploads()).map(({ id }) => id);
  const openApi = await (await fetch(`${server.url}/v1/openapi.json`)).text();
  const document = join(work, 'openapi.json');
  await writeFile(document, openApi);
  report.tell('lint: Redocly, recommended', await lint(join(TOOLS, 'redocly'), document));

  const requests = countRequests();
  const target = { url: server.url, token: TOKEN, document, uploads };
  const { generated, failures, output } = await schemathesis(tools.bin, await folder('schemathesis'), target);
  if (failures.size > 0) console.log(output);
  // A failure may be of a method that the document does not have: `TRACE /v1`.
  for (const operation of new Set([...operationsOf(openApi), ...failures.keys()]))
    report.tell(operation, failures.get(operation) ?? []);
  const statuses = [...requests.byStatus].sort(([a], [b]) => a - b);
  console.log(`${generated} requests generated, ${requests.total()} answered:`);
  console.log(`        ${statuses.map(([status, n]) => `${n} × ${status}`).join(', ')}`);
  report.tell(
    `at least ${AT_LEAST} requests`,
    Math.min(generated, requests.total()) < AT_LEAST ? ['too few'] : [],
  );
  report.tell(
    'no 5xx and no 429',
    statuses.filter(([status]) => status >= 500 || status === 429).map(([status, n]) => `${n} × ${status}`),
  );
} catch (error) {
  report.failed += 1;
  console.error((error as Error).message);
} finally {
  await close();
  await rm(work, { recursive: true, force: true });
}
console.log(`${report}`);
process.exitCode = report.exitCode;
