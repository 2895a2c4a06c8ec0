import type { Schedule } from '../schedule.ts';

export interface SuiteOptions {
  readonly nightly: boolean;
  readonly seed: number;
  /** This thread's part of all, over all shards: schedules whose number leaves `part` over `parts`. */
  readonly part: number;
  readonly parts: number;
  /** Only every n-th schedule; 1 takes all. For the mutants, which are run against samples. */
  readonly stride: number;
}

/** Runs one schedule; false ends the suite. The answer of `run` tells a suite what it may vary. */
export type Suite = (
  options: SuiteOptions,
  run: (schedule: Schedule) => Promise<import('../execute.ts').Run | undefined>,
) => Promise<void>;

/** Whether a worker takes the n-th schedule. */
export const takes = ({ part, parts, stride }: SuiteOptions, n: number): boolean =>
  n % stride === 0 && Math.floor(n / stride) % parts === part;
