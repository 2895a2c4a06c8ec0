import { join } from 'node:path';
import { bundleWorker } from '../bundle.ts';
import { inThread, pooled } from '../pool.ts';
import type { Schedule, Violation } from '../schedule.ts';
import type { Task } from '../worker.ts';
import { MUTANTS, type Mutant } from './mutants.ts';

/**
 * What a mutant is run against by night, cheapest first: a sample of each suite catches most. One that nothing explains
 * and that got through is run against all suites with races, before it counts as a survivor.
 */
const AGAINST: readonly { readonly suite: string; readonly stride: number }[] = [
  { suite: 's5', stride: 11 },
  { suite: 's1', stride: 31 },
  { suite: 's2', stride: 9 },
];
const AT_LAST = { suite: 's2', stride: 1 } as const;

interface Hunt {
  /** Only mutants that have this in their name. */
  readonly named: string;
  /** Searches the suites anew, and for what is explained too; by day a mutant first meets what showed it before. */
  readonly nightly: boolean;
}

interface Verdict {
  readonly mutant: Mutant;
  readonly schedules: number;
  readonly caught?: { readonly suite: string; readonly schedule: Schedule; readonly violation: Violation };
}

const hunt = async (folder: string, mutant: Mutant, i: number, { nightly }: Hunt): Promise<Verdict> => {
  const bundle = await bundleWorker(join(folder, `mutant-${i}.mjs`), mutant.patches);
  const task = { first: true, nightly: false, seed: 1, part: 0, parts: 1 } as const;
  const shown = nightly ? undefined : mutant.shownBy;
  const tasks: readonly Task[] = [
    ...(shown ? [{ ...task, ...shown, only: [shown.schedule], stride: 1 }] : []),
    ...(mutant.survives
      ? // What is explained is looked for in a smaller sample.
        AGAINST.map(({ suite, stride }) => ({ ...task, suite, stride: stride * 4 }))
      : [...AGAINST, AT_LAST].map((against) => ({ ...task, ...against }))),
  ];
  let schedules = 0;
  for (const against of tasks) {
    const outcome = await inThread(bundle, against);
    schedules += outcome.schedules;
    const [broken] = outcome.broken;
    const [violation] = broken?.violations ?? [];
    if (broken && violation)
      return { mutant, schedules, caught: { suite: against.suite, schedule: broken.schedule, violation } };
  }
  return { mutant, schedules };
};

const say = ({ mutant, schedules, caught }: Verdict): string => {
  if (!caught)
    return `  survived  ${mutant.name}: ${schedules} schedules; ${mutant.survives ?? 'UNEXPLAINED'}`;
  const { suite, violation, schedule } = caught;
  const seen = `${suite.toUpperCase()} ${violation.invariant}: ${violation.detail}`;
  return `  killed    ${mutant.name}: after ${schedules} schedules, ${seen}, in ${JSON.stringify(schedule)}`;
};

/** S6: breaks the protocol in each way and demands that the suites see it. True where no verdict surprises. */
export const runMutants = async (folder: string, threads: number, of: Hunt): Promise<boolean> => {
  const started = Date.now();
  const named = MUTANTS.filter(({ name }) => name.includes(of.named));
  const hunted = named.filter(({ survives }) => of.nightly || !survives);
  for (const { name, survives } of named)
    if (survives && !of.nightly) console.log(`  explained ${name}: ${survives}`);
  const verdicts = await pooled(
    hunted.map((mutant, i) => async () => {
      const verdict = await hunt(folder, mutant, i, of);
      console.log(say(verdict));
      return verdict;
    }),
    threads,
  );
  const killed = verdicts.filter(({ caught }) => caught).length;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`S6  ${killed} of ${named.length} mutants killed  ${seconds} s`);
  return verdicts.every(({ mutant, caught }) => caught !== undefined || mutant.survives !== undefined);
};
