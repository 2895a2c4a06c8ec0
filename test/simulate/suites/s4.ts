import fc from 'fast-check';
import { FAULTS, type Schedule } from '../schedule.ts';
import { SETS } from '../uploads.ts';
import type { Suite } from './suite.ts';

const CI_RUNS = 3_000;
const NIGHTLY_RUNS = 50_000;

const schedule: fc.Arbitrary<Schedule> = fc.constantFrom(...Object.keys(SETS)).chain((set) => {
  const object = fc.nat({ max: (SETS[set]?.length ?? 1) - 1 });
  const job = fc.oneof(object, fc.constantFrom('publish:sim-persons', 'publish:sim-open'));
  return fc.record({
    set: fc.constant(set),
    // Every object is delivered at least once: a queue may repeat, but what it loses is the sweeper's (S5).
    deliver: fc
      .tuple(
        fc.shuffledSubarray(range(SETS[set]?.length ?? 0), full(set)),
        fc.array(object, { maxLength: 2 }),
      )
      .map(([all, more]) => [...all, ...more]),
    together: fc.array(job, { maxLength: 4 }),
    faults: fc.uniqueArray(
      fc.record({ at: fc.integer({ min: 1, max: 400 }), kind: fc.constantFrom(...FAULTS) }),
      { selector: ({ at }) => at, maxLength: 4 },
    ),
    switches: fc.uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 500 }), to: fc.nat({ max: 3 }) }), {
      selector: ({ at }) => at,
      maxLength: 6,
    }),
  });
});

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const full = (set: string) => ({ minLength: SETS[set]?.length ?? 0, maxLength: SETS[set]?.length ?? 0 });

/** S4: up to four faults and six changes of turn at random, reproducible by their seed; shrunk where one fails. */
export const s4: Suite = async (options, run) => {
  const runs = Math.ceil((options.nightly ? NIGHTLY_RUNS : CI_RUNS) / options.parts / options.stride);
  await fc.check(
    fc.asyncProperty(schedule, async (drawn) => (await run(drawn)) !== undefined),
    { seed: options.seed + options.part, numRuns: runs },
  );
};
