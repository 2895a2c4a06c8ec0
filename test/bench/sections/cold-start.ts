import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleHandler } from '../../../lib/bundling/bundle.ts';
import { configFor, type HandlerName } from '../../../lib/config.ts';
import { filesReadToStart, LAMBDA_ENV } from '../../support/bundle-start.ts';
import type { Section } from '../section.ts';

const ROUNDS = 9;

/** Loads a bundle as Lambda does, waits until nothing is left to do, and prints the milliseconds of CPU that it took. */
const CHILD = `
const before = process.cpuUsage();
if (process.argv[2] !== 'nothing') await import(process.argv[2]);
process.on('beforeExit', () => {
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);
});`;

const median = (numbers: readonly number[]): number =>
  Math.round(10 * (numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0)) / 10;

const cpuOfStart = async (script: string, bundle: string, env: NodeJS.ProcessEnv): Promise<number> => {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [script, bundle], { env });
    rounds.push(Number(stdout.trim().split('\n').at(-1)));
  }
  return median(rounds);
};

const kilobytes = async (files: readonly string[]): Promise<number> => {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
};

/** How large a function is and what its start costs, in fresh processes of this Node. */
export const section: Section = {
  title: 'Cold start: size and load time of the functions',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'cold-start-'));
    const script = join(folder, 'child.mjs');
    await writeFile(script, CHILD);
    const rows: (string | number)[][] = [];
    const nothing = await cpuOfStart(script, 'nothing', LAMBDA_ENV);
    for (const handler of Object.keys(configFor('dev').handlers) as HandlerName[]) {
      const awaited = handler === 'serve-api' || handler === 'issue-upload';
      const env = { ...LAMBDA_ENV, ...(awaited && { POWERTOOLS_TRACE_ENABLED: 'false' }) };
      const outdir = join(folder, handler);
      await bundleHandler(handler, outdir);
      const bundle = join(outdir, 'index.mjs');
      const shipped = (await readdir(outdir)).filter((name) => name.endsWith('.mjs'));
      rows.push([
        handler,
        await kilobytes(filesReadToStart(bundle, env)),
        await kilobytes(shipped.map((name) => join(outdir, name))),
        Math.round((await cpuOfStart(script, bundle, env)) - nothing),
      ]);
    }
    const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
    await rm(folder, { recursive: true });
    return {
      tables: [
        {
          caption: `Minified size and milliseconds of CPU until a function is ready, medians of ${ROUNDS} fresh processes less an empty one (${nothing} ms)`,
          columns: ['function', 'loaded, kB', 'in the bundle, kB', 'ms of CPU'],
          rows,
        },
      ],
      notes: [
        `Node ${process.version}, V8 ${process.versions.v8}; AWS SDK ${dependencies['@aws-sdk/client-dynamodb']}.`,
        'Ready: the module is loaded, its context is made and the client of its table with it, as Lambda does before the first event.',
        'In the bundle is what the function contains; loaded is what it reads before it can answer a summary or take an event. It reads the rest (other routes, the S3 client, the OpenAPI document, workbooks, the solver) when it is first used.',
      ],
    };
  },
};
