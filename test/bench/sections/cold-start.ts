import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleHandler, cacheCode } from '../../../lib/bundling/bundle.ts';
import { configFor, type HandlerName } from '../../../lib/config.ts';
import type { Section } from '../section.ts';

const ROUNDS = 9;

/** Loads a bundle as Lambda does, waits until nothing is left to do, and says what that took and what was loaded. */
const CHILD = `
const { performance } = require('node:perf_hooks');
const before = process.cpuUsage(), start = performance.now();
const { loaded } = process.argv[2] === 'nothing' ? { loaded: new Map() } : require(process.argv[2]);
process.on('beforeExit', () => {
  const { user, system } = process.cpuUsage(before);
  const refused = [...loaded.values()].filter(({ script }) => script.cachedDataRejected).length;
  console.log(JSON.stringify({ cpu: (user + system) / 1000, wall: performance.now() - start, files: [...loaded.keys()], refused }));
});`;

interface Start {
  /** Milliseconds. */
  readonly cpu: number;
  readonly wall: number;
  readonly files: readonly string[];
  readonly refused: number;
}

const median = (numbers: readonly number[]): number =>
  Math.round(10 * (numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0)) / 10;

const ENV = {
  PATH: process.env.PATH,
  NODE_NO_WARNINGS: '1',
  // Where this is set, a function makes its context while it starts.
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  AWS_REGION: 'us-east-1',
  POWERTOOLS_SERVICE_NAME: 'bench',
};

const start = async (script: string, bundle: string, env: NodeJS.ProcessEnv): Promise<Start> => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, bundle], { env });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
};

/** Runs alternately, so that what else the machine does falls on all alike. */
const starts = async (script: string, bundles: readonly string[], env: NodeJS.ProcessEnv) => {
  const all: Start[][] = bundles.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, bundle] of bundles.entries()) all[i]?.push(await start(script, bundle, env));
  return all;
};

const kilobytes = async (folder: string, files: readonly string[]): Promise<number> => {
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
};

/** What a function weighs and what its start costs, in fresh processes of this Node. */
export const section: Section = {
  title: 'Cold start: size and load time of the functions',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'cold-start-'));
    const script = join(folder, 'child.cjs');
    await writeFile(script, CHILD);
    const rows: (string | number)[][] = [];
    const base = (await starts(script, ['nothing'], ENV))[0] ?? [];
    const nothing = median(base.map(({ cpu }) => cpu));
    for (const handler of Object.keys(configFor('dev').handlers) as HandlerName[]) {
      const awaited = handler === 'serve-api' || handler === 'issue-upload';
      const plain = join(folder, handler);
      const outputs = await bundleHandler(handler, plain);
      const bundles = [plain];
      if (awaited) {
        const cached = join(folder, `${handler}-cached`);
        await bundleHandler(handler, cached);
        await cacheCode(cached);
        bundles.push(cached);
      }
      const env = { ...ENV, TABLE_NAME: 't', ...(awaited && { POWERTOOLS_TRACE_ENABLED: 'false' }) };
      const files = bundles.map((at) => join(at, 'index.js'));
      const [without = [], withCode] = await starts(script, files, env);
      const cpu = median(without.map((one) => one.cpu)) - nothing;
      const cpuWithCode = withCode && median(withCode.map((one) => one.cpu)) - nothing;
      const shipped = Object.keys(outputs)
        .map((path) => path.split('/').at(-1) ?? '')
        .filter((name) => name.endsWith('.js'));
      rows.push([
        handler,
        await kilobytes(plain, without[0]?.files ?? []),
        await kilobytes(plain, shipped),
        Math.round(cpu),
        cpuWithCode === undefined ? '' : Math.round(cpuWithCode),
        cpuWithCode === undefined ? '' : (cpuWithCode / cpu).toFixed(2),
        withCode?.[0]?.refused ?? '',
      ]);
    }
    const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
    await rm(folder, { recursive: true });
    return {
      tables: [
        {
          caption: `Minified size and milliseconds of CPU until a function is ready, medians of ${ROUNDS} fresh processes less an empty one (${nothing} ms)`,
          columns: [
            'function',
            'loaded, kB',
            'in the bundle, kB',
            'ms compiling',
            'ms with the code cache',
            'ratio',
            'caches refused',
          ],
          rows,
        },
      ],
      notes: [
        `Node ${process.version}, V8 ${process.versions.v8}; AWS SDK ${dependencies['@aws-sdk/client-dynamodb']}. A cache made by another V8, or under other flags, is refused, and the start costs what it costs without.`,
        'Ready: the module is loaded, its context is made and the client of its table with it, as Lambda does before the first event. Only serve-api and issue-upload are deployed with a cache.',
        'In the bundle is what lies in the function; loaded is what it reads to be ready to answer a summary or take an event. What is asked for less often (other routes, the S3 client, the OpenAPI document, workbooks, the solver) is read when it is used.',
      ],
    };
  },
};
