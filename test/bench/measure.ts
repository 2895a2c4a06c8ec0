import { join } from 'node:path';
import { build } from 'esbuild';
import { runTool } from '../support/run-tool.ts';
import { ROOT } from '../support/spawned.ts';
import { ROUNDS } from './options.ts';

/** What one run of a task cost: CPU of all threads and time passed in milliseconds, the largest resident size in MiB. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly peak: number;
  readonly answer: unknown;
}

export interface Task {
  /** A module of tasks/, and what it exports. */
  readonly file: string;
  readonly name: string;
  readonly argument?: string;
  /** Options of Node, such as a limit of its heap. */
  readonly node?: readonly string[];
}

/** Beside the packages, so that what is not bundled is found. */
const BUNDLES = join(ROOT, 'node_modules/.cache/bersinar-bench');

/** The tasks of a module as one file, as a Lambda is: a compiler in the process would be measured, too. */
const bundleOf = async (file: string): Promise<string> => {
  const outfile = join(BUNDLES, `${file}-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `import * as tasks from './tasks/${file}.ts';
        import { runTask } from './task.ts';
        await runTask(tasks);`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
    },
    external: ['@duckdb/node-api'],
    outfile,
  });
  return outfile;
};

const bundles = new Map<string, Promise<string>>();

/** Runs a task once, in a process of its own, so that no task pays for another's garbage. */
const runOnce = async ({ file, name, argument = '', node = [] }: Task): Promise<Cost> => {
  const bundle = bundles.get(file) ?? bundleOf(file);
  bundles.set(file, bundle);
  const args = [...node, await bundle, name, argument];
  const result = await runTool(process.execPath, args, ROOT, { timeoutMs: 3_600_000 });
  if ('failed' in result) throw new Error(`${file} ${name}: ${result.failed}`);
  return JSON.parse(result.out.trim().split('\n').at(-1) ?? '') as Cost;
};

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** The medians of several rounds; in each round every task runs once, so that all have the same neighbours. */
export const runRounds = async <K extends string>(
  tasks: Readonly<Record<K, Task>>,
  rounds = ROUNDS,
): Promise<Readonly<Record<K, Cost>>> => {
  const costs = new Map<string, Cost[]>();
  for (let round = 0; round < rounds; round++)
    for (const [id, task] of Object.entries<Task>(tasks)) {
      const before = costs.get(id) ?? [];
      costs.set(id, [...before, await runOnce(task)]);
    }
  const medians = [...costs].map(([id, all]): [string, Cost] => [
    id,
    {
      cpu: median(all.map(({ cpu }) => cpu)),
      wall: median(all.map(({ wall }) => wall)),
      peak: Math.max(...all.map(({ peak }) => peak)),
      answer: all[0]?.answer,
    },
  ]);
  return Object.fromEntries(medians) as Record<K, Cost>;
};

/** A ratio as tables show it. */
export const ratio = (cost: Cost, to: Cost): string => (cost.cpu / to.cpu).toFixed(2);
