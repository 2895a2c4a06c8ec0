import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SEED } from '../support/generated.ts';
import { bundleWorker } from './bundle.ts';
import { execute } from './execute.ts';
import { killAgainAndAgain } from './kill.ts';
import { runMutants } from './mutants/run.ts';
import { inThread, pooled } from './pool.ts';
import type { Schedule, Violation } from './schedule.ts';
import { SUITES } from './suites/suites.ts';

/**
 * `npm run simulate`: runs the suites and prints schedules, violations and seconds of each.
 * --suite s1,s2 …  only these, `kill` among them     --nightly  all of everything
 * --seed n  of S4 and of the kills, as an earlier run printed it; otherwise a new one
 * --replay '<schedule>'  one schedule, as a violation prints it     --stride n  every n-th schedule only
 * --mutant text  of S6 only the mutants that have it in their name
 * --shard i/n    the i-th of n parts of each suite of schedules, for several machines or nights
 */
const { values } = parseArgs({
  options: {
    suite: { type: 'string' },
    seed: { type: 'string', default: String(SEED) },
    nightly: { type: 'boolean', default: false },
    replay: { type: 'string' },
    stride: { type: 'string', default: '1' },
    mutant: { type: 'string', default: '' },
    shard: { type: 'string', default: '1/1' },
  },
});

const CI = ['s1', 's2', 's4', 's5', 's6'];
const NIGHTLY = ['s1', 's2', 's3', 's4', 's5', 's6', 'kill'];

/** Times that a real server is killed by `--suite kill`. */
const KILLS = 50;

const threads = availableParallelism();

/** Which of how many shards this run is, from 0. */
const shardOf = (text: string): { readonly shard: number; readonly shards: number } => {
  const [shard = 0, shards = 0] = text.split('/').map(Number);
  if (!(Number.isInteger(shard) && Number.isInteger(shards) && shard >= 1 && shard <= shards))
    throw new Error(`--shard ${text}: write 2/8 for the second of eight.`);
  return { shard: shard - 1, shards };
};

const show = (schedule: Schedule, violations: readonly Violation[]): void => {
  for (const { invariant, detail, at } of violations) console.log(`  ${invariant} at call ${at}: ${detail}`);
  console.log(`  npm run simulate -- --replay '${JSON.stringify(schedule)}'`);
};

const replay = async (text: string): Promise<boolean> => {
  const schedule = JSON.parse(text) as Schedule;
  const { violations, steps } = await execute(schedule);
  steps.forEach(({ process, store, method, key }, i) => {
    console.log(`${String(i + 1).padStart(4)}  ${process}  ${store} ${method} ${key}`);
  });
  show(schedule, violations);
  console.log(`${violations.length} violations`);
  return violations.length === 0;
};

const runSuite = async (name: string, bundle: string): Promise<boolean> => {
  const started = Date.now();
  const { shard, shards } = shardOf(values.shard);
  const tasks = Array.from({ length: threads }, (_, thread) => () => {
    const { nightly } = values;
    const [seed, stride] = [Number(values.seed), Number(values.stride)];
    const [part, parts] = [shard * threads + thread, shards * threads];
    return inThread(bundle, { suite: name, first: false, nightly, seed, part, parts, stride });
  });
  const outcomes = await pooled(tasks, threads);
  const schedules = outcomes.reduce((sum, outcome) => sum + outcome.schedules, 0);
  const broken = outcomes.flatMap((outcome) => outcome.broken);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(
    `${name.toUpperCase()}  ${schedules} schedules  ${broken.length} violations  ${seconds} s  (${SUITES[name]?.what})`,
  );
  const size = (schedule: Schedule) => JSON.stringify(schedule).length;
  const [smallest] = [...broken].sort((a, b) => size(a.schedule) - size(b.schedule));
  if (smallest) show(smallest.schedule, smallest.violations);
  return broken.length === 0;
};

/** Suites that do not run schedules. */
const OTHERS: Readonly<Record<string, (folder: string) => Promise<boolean>>> = {
  s6: (folder) => runMutants(folder, threads, { named: values.mutant, nightly: values.nightly }),
  kill: async () => {
    const started = Date.now();
    const { kills, uploads, versions, problems } = await killAgainAndAgain(KILLS, Number(values.seed));
    for (const problem of problems) console.log(`  ${problem}`);
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(
      `KILL  ${kills} kills of a real server, ${uploads} uploads, ${versions} versions  ${problems.length} violations  ${seconds} s`,
    );
    return problems.length === 0;
  },
};

const main = async (): Promise<boolean> => {
  if (values.replay !== undefined) return replay(values.replay);
  const wanted = values.suite?.toLowerCase().split(',') ?? (values.nightly ? NIGHTLY : CI);
  const names = [...Object.keys(SUITES), ...Object.keys(OTHERS)];
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`--suite ${unknown}: there are ${names.join(', ')}.`);
  console.log(`--seed ${values.seed} generates the same cases again.`);
  const folder = await mkdtemp(join(tmpdir(), 'bersinar-simulate-'));
  try {
    const bundle = await bundleWorker(join(folder, 'worker.mjs'));
    let whole = true;
    for (const name of wanted) whole = (await (OTHERS[name]?.(folder) ?? runSuite(name, bundle))) && whole;
    return whole;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

process.exitCode = (await main()) ? 0 : 1;
