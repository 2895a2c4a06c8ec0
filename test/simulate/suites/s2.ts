import { execute } from '../execute.ts';
import type { Step } from '../machine.ts';
import type { Schedule, Switch } from '../schedule.ts';
import { type Suite, takes } from './suite.ts';

const PERSONS = 'publish:sim-persons';
const OPEN = 'publish:sim-open';

/** Two to four handlers that start together. */
const SCENARIOS: readonly Schedule[] = [
  { set: 'correction', deliver: [], together: [0, 1] },
  { set: 'repetition', deliver: ['intake:0'], together: [1, PERSONS] },
  { set: 'two-months', deliver: ['intake:0', 'intake:1'], together: [PERSONS, PERSONS] },
  { set: 'correction', deliver: [0, 'intake:1'], together: [PERSONS, PERSONS] },
  { set: 'correction', deliver: [0], together: [1, PERSONS] },
  { set: 'two-datasets', deliver: ['intake:0', 'intake:1'], together: [PERSONS, OPEN] },
  { set: 'withdrawn-only', deliver: [0], together: [1, PERSONS] },
  { set: 'approved', deliver: [0], together: [1, 2] },
  { set: 'two-months', deliver: ['intake:0'], together: [PERSONS, 1, PERSONS] },
  { set: 'two-months', deliver: [0], together: [PERSONS, 1, PERSONS], upgraded: true },
  { set: 'correction', deliver: ['intake:0'], together: [1, PERSONS, 1, PERSONS] },
];

/**
 * S2: handlers that run at once, with every schedule of at most two changes of turn that no process asked for
 * (three by night). A change before a call on an object that never changes is left out: such calls commute with
 * all others, so changing before the next one that does not gives the same run.
 */
export const s2: Suite = async (options, run) => {
  const bound = options.nightly ? 3 : 2;
  let n = 0;
  for (const scenario of SCENARIOS) {
    const explore = async (switches: readonly Switch[]): Promise<boolean> => {
      // Runs before the last change of turn are made by every worker and counted by one.
      const counted = switches.length === bound || options.part === 0;
      const result = await (counted ? run : execute)({ ...scenario, switches });
      if (!result) return false;
      if (switches.length === bound) return true;
      const from = switches.at(-1)?.at ?? 0;
      for (const [i, step] of result.steps.entries()) {
        if (i + 1 <= from || step.ready.length < 2 || commutes(step)) continue;
        for (const to of step.ready.filter((other) => other !== step.process)) {
          const next = [...switches, { at: i + 1, to }];
          const leaf = next.length === bound;
          if (leaf) n += 1;
          if ((!leaf || takes(options, n)) && !(await explore(next))) return false;
        }
      }
      return true;
    };
    if (!(await explore([]))) return;
  }
};

/** Calls on objects that are written once and always with the same bytes. */
const commutes = ({ store, key }: Step): boolean =>
  (store === 'private' || store === 'public') &&
  /^(staging|staged|reports|incoming)\/|^datasets\/[^/]+\/\d+\.\d+\.\d+\//.test(key) &&
  !key.endsWith('manifest.json');
