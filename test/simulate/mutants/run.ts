import { join } from 'node:path';
import { bundleWorker } from '../bundle.ts';
import { inThread, pooled } from '../pool.ts';
import { MUTANTS, type Mutant } from './mutants.ts';

/**
 * What a mutant is run against, cheapest first: a sample of each suite catches most. One that nothing explains and
 * that got through is run against the whole of what races, before it is said to survive.
 */
const AGAINST: readonly { readonly suite: string; readonly stride: number }[] = [
  { suite: 's5', stride: 11 },
  { suite: 's1', stride: 31 },
  { suite: 's2', stride: 9 },
];
const AT_LAST = { suite: 's2', stride: 1 } as const;

interface Verdict {
  readonly mutant: Mutant;
  readonly schedules: number;
  /** The suite and what it saw, where it was caught. */
  readonly caught?: string;
}

const hunt = async (folder: string, mutant: Mutant, i: number): Promise<Verdict> => {
  const bundle = await bundleWorker(join(folder, `mutant-${i}.mjs`), mutant.patches);
  let schedules = 0;
  for (const { suite, stride } of mutant.survives ? AGAINST : [...AGAINST, AT_LAST]) {
    // What is explained is looked for in a smaller sample.
    const every = mutant.survives ? stride * 4 : stride;
    const task = { suite, stride: every, first: true, nightly: false, seed: 1, part: 0, parts: 1 };
    const outcome = await inThread(bundle, task);
    schedules += outcome.schedules;
    const seen = outcome.broken[0]?.violations[0];
    if (seen)
      return { mutant, schedules, caught: `${suite.toUpperCase()} ${seen.invariant}: ${seen.detail}` };
  }
  return { mutant, schedules };
};

/** S6: breaks the protocol in each way and demands that the suites see it. True where no verdict surprises. */
export const runMutants = async (folder: string, threads: number, named: string): Promise<boolean> => {
  const started = Date.now();
  const mutants = MUTANTS.filter(({ name }) => name.includes(named));
  const verdicts = await pooled(
    mutants.map((mutant, i) => async () => {
      const verdict = await hunt(folder, mutant, i);
      const { schedules, caught } = verdict;
      console.log(
        caught
          ? `  killed    ${mutant.name}: after ${schedules} schedules, ${caught}`
          : `  survived  ${mutant.name}: ${schedules} schedules; ${mutant.survives ?? 'UNEXPLAINED'}`,
      );
      return verdict;
    }),
    threads,
  );
  const killed = verdicts.filter(({ caught }) => caught).length;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`S6  ${killed} of ${verdicts.length} mutants killed  ${seconds} s`);
  return verdicts.every(({ mutant, caught }) => caught !== undefined || mutant.survives !== undefined);
};
