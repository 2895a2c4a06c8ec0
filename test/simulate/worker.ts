import { parentPort, workerData } from 'node:worker_threads';
import { execute, type Sharing } from './execute.ts';
import type { Schedule, Violation } from './schedule.ts';
import { newSnapshots } from './snapshots.ts';
import type { Suite, SuiteOptions } from './suites/suite.ts';
import { SUITES } from './suites/suites.ts';

export interface Task extends SuiteOptions {
  readonly suite: string;
  /** These schedules instead of the suite's. */
  readonly only?: readonly Schedule[];
  /** Stop at the first schedule that breaks something. */
  readonly first: boolean;
  /** Every schedule is run from its beginning to its end: the slow way, for the test that both say the same. */
  readonly whole?: true;
}

export interface Outcome {
  readonly schedules: number;
  readonly broken: readonly { readonly schedule: Schedule; readonly violations: readonly Violation[] }[];
}

const listed =
  (schedules: readonly Schedule[]): Suite =>
  async (_, run) => {
    for (const schedule of schedules) if (!(await run(schedule))) return;
  };

/** Runs one worker's part of a suite. */
export const runTask = async ({ suite, only, first, whole, ...options }: Task): Promise<Outcome> => {
  const sharing: Sharing | undefined = whole
    ? undefined
    : { snapshots: newSnapshots(), known: new Set(), turns: new Map() };
  let schedules = 0;
  const broken: { schedule: Schedule; violations: readonly Violation[] }[] = [];
  await (only ? listed(only) : SUITES[suite]?.suite)?.(options, async (schedule) => {
    schedules += 1;
    const run = await execute(schedule, sharing);
    if (run.violations.length === 0) return run;
    broken.push({ schedule, violations: run.violations });
    // S4's answer makes fast-check shrink: the last that broke is the smallest.
    return first || suite === 's4' ? undefined : run;
  });
  return { schedules, broken: suite === 's4' ? broken.slice(-1) : broken };
};

if (parentPort) parentPort.postMessage(await runTask(workerData as Task));
