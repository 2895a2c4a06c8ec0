import { execute } from '../execute.ts';
import { isWrite } from '../machine.ts';
import { FAULTS } from '../schedule.ts';
import { isInBulk } from './s1.ts';
import type { Suite } from './suite.ts';

/** S3, by night: every pair of faults at writes, over two corrections that chase each other and two months. */
export const s3: Suite = async (options, run) => {
  let begun = 0;
  let n = 0;
  for (const set of ['two-months', 'correction', 'repetition'])
    for (const deliver of [
      [0, 1],
      [1, 0],
    ]) {
      const { steps } = await execute({ set, deliver });
      const sites = steps.flatMap((step, i) =>
        isWrite(step) && !(isInBulk(step, steps[i - 1]) && isInBulk(step, steps[i + 1])) ? [i + 1] : [],
      );
      for (const first of sites)
        for (const a of FAULTS) {
          // A worker takes all that begins with a fault: those schedules share the most.
          begun += 1;
          if (begun % options.parts !== options.part) continue;
          // After a first fault the run is another one, so the second may hit any later call.
          for (let second = first + 1; second <= steps.length + 40; second += 1)
            for (const b of FAULTS) {
              n += 1;
              const faults = [
                { at: first, kind: a },
                { at: second, kind: b },
              ];
              if (n % options.stride === 0 && !(await run({ set, deliver, faults }))) return;
            }
        }
    }
};
