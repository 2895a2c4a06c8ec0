import { readdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { runTool } from '../support/run-tool.ts';
import { ROOT } from '../support/spawned.ts';
import { renderBenchmarks } from './render.ts';
import type { Measured } from './section.ts';

/**
 * `npm run bench`: runs the sections, each in a process of its own, and writes docs/reference/benchmarks.md. A section that was
 * not run keeps what the page said of it.
 */
const program = new Command('bench')
  .option('--only <section>', 'one file of test/bench/sections, without its ending')
  .option('--quick', 'a tenth of the rows and one round: whether everything works; writes nothing')
  .option('--gigabytes', 'a file of 10 GB, too')
  .parse();
const { only, quick, gigabytes } = program.opts<{ only?: string; quick?: boolean; gigabytes?: boolean }>();

const folder = join(import.meta.dirname, 'sections');
const names = (await readdir(folder)).map((file) => file.replace(/\.ts$/, '')).sort();
if (only !== undefined && !names.includes(only))
  program.error(`There is no section ${only}: ${names.join(', ')}.`);

const env = { BENCH_QUICK: quick ? '1' : '0', BENCH_GIGABYTES: gigabytes ? '1' : '0' };
const measured = new Map<string, Measured & { readonly title: string }>();
for (const name of only === undefined ? names : [only]) {
  console.error(`${new Date().toISOString().slice(11, 19)} ${name}`);
  const args = ['--import', 'tsx', join(import.meta.dirname, 'run-section.ts'), name];
  const result = await runTool(process.execPath, args, ROOT, { env, timeoutMs: 7_200_000 });
  if ('failed' in result) {
    console.error(`${name} failed: ${result.failed}`);
    process.exitCode = 1;
    continue;
  }
  measured.set(name, JSON.parse(result.out.trim().split('\n').at(-1) ?? ''));
}

const page = join(ROOT, 'docs/reference/benchmarks.md');
const before = await readFile(page, 'utf8').catch(() => '');
const machine = {
  cpu: cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? 'unknown',
  cores: cpus().length,
  node: process.versions.node,
  packages: await versionsOf(['papaparse', 'zod', 'hyparquet-writer', '@duckdb/node-api', 'highs']),
};
const text = renderBenchmarks(measured, before, machine);
if (quick) console.log(text);
else await writeFile(page, text);

async function versionsOf(packages: readonly string[]): Promise<readonly string[]> {
  return Promise.all(
    packages.map(async (name) => {
      const manifest = await readFile(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
      return `${name} ${(JSON.parse(manifest) as { version: string }).version}`;
    }),
  );
}
