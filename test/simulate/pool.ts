import { Worker } from 'node:worker_threads';
import type { Outcome, Task } from './worker.ts';

/** Runs one task in a thread of its own. */
export const inThread = (bundle: string, task: Task): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(bundle, { workerData: task, execArgv: [] });
    worker.once('message', (outcome: Outcome) => resolve(outcome));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread of ${task.suite} ended with ${code}.`)));
  });

/** Runs jobs, at most `width` at once. */
export const pooled = async <T>(
  jobs: readonly (() => Promise<T>)[],
  width: number,
): Promise<readonly T[]> => {
  const results: T[] = [];
  let next = 0;
  const work = async () => {
    while (next < jobs.length) {
      const mine = next++;
      const job = jobs[mine];
      if (job) results[mine] = await job();
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
};
