import { execute, isWrite } from '../execute.ts';
import { FAULTS } from '../schedule.ts';
import { isInBulk } from './s1.ts';
import { type Suite, takes } from './suite.ts';

/** S3, by night: every pair of faults at writes, over two corrections that chase each other and two months. */
export const s3: Suite = async (options, run) => {
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
      // After a first fault the run is another one, so the second may hit any later call.
      for (const first of sites)
        for (const a of FAULTS)
          for (let second = first + 1; second <= steps.length + 40; second += 1)
            for (const b of FAULTS) {
              n += 1;
              const faults = [
                { at: first, kind: a },
                { at: second, kind: b },
              ];
              if (takes(options, n) && !(await run({ set, deliver, faults }))) return;
            }
    }
};
