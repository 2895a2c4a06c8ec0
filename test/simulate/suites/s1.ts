import { execute } from '../execute.ts';
import { isWrite, type Step } from '../machine.ts';
import { FAULTS, type FaultKind } from '../schedule.ts';
import { SETS } from '../uploads.ts';
import { withOneDuplicate } from './orderings.ts';
import { type Suite, takes } from './suite.ts';

/** Sets of at most two objects are run in every order; of three only by night. */
const SMALL = Object.keys(SETS).filter((name) => (SETS[name]?.length ?? 0) <= 2);

/**
 * S1: one fault of every kind at every call, in every order of delivery with one duplicate. By day two
 * reductions that lose nothing: a read that crashes, is throttled or is asked twice leaves the same world, so one
 * of them stands for all; and of the many files that are copied side by side, the first and last stand for all.
 */
export const s1: Suite = async (options, run) => {
  let n = 0;
  for (const set of options.nightly ? Object.keys(SETS) : SMALL)
    for (const deliver of withOneDuplicate(SETS[set]?.length ?? 0)) {
      const { steps } = await execute({ set, deliver });
      for (const [i, step] of steps.entries())
        for (const kind of options.nightly ? FAULTS : kindsAt(steps, i, step)) {
          n += 1;
          if (takes(options, n) && !(await run({ set, deliver, faults: [{ at: i + 1, kind }] }))) return;
        }
    }
};

const kindsAt = (steps: readonly Step[], i: number, step: Step): readonly FaultKind[] => {
  if (isInBulk(step, steps[i - 1]) && isInBulk(step, steps[i + 1])) return [];
  return isWrite(step) ? FAULTS : ['throttle', 'long-stall'];
};

const folder = (key: string): string => key.slice(0, key.lastIndexOf('/'));

/** Whether a neighbour is the same call on another file of the same folder. */
export const isInBulk = (step: Step, other: Step | undefined): boolean =>
  step.key !== '' &&
  step.store === other?.store &&
  step.method === other.method &&
  folder(step.key) === folder(other.key) &&
  !other.key.endsWith('manifest.json') &&
  !step.key.endsWith('manifest.json');
