import type { Wipe } from '../schedule.ts';
import { SETS } from '../uploads.ts';
import { permutations } from './orderings.ts';
import { type Suite, takes } from './suite.ts';

const WIPES: readonly Wipe[] = ['table', 'public', 'candidates', 'all', 'everything-derived'];

/** S5: a whole history, then a disaster, then the bucket replayed in every order, then one new upload. */
export const s5: Suite = async (options, run) => {
  let n = 0;
  for (const set of Object.keys(SETS)) {
    const all = (SETS[set] ?? []).map((_, i) => i);
    const orders = permutations(all);
    // Four objects have 24 orders: their history is made in the first and the last, and replayed in all.
    for (const deliver of all.length > 3 ? [orders[0] ?? [], orders.at(-1) ?? []] : orders)
      for (const wipe of WIPES)
        for (const replay of orders) {
          n += 1;
          if (takes(options, n) && !(await run({ set, deliver, disaster: { wipe, replay } }))) return;
        }
  }
};
