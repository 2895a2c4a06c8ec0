import { actsOf, type Notes } from './acts.ts';
import { atRest } from './at-rest.ts';
import { NoRest } from './handler.ts';
import { digestOf, type KnownStates } from './known-states.ts';
import { newMachine, type Step } from './machine.ts';
import { type Monitor, newMonitor } from './monitor.ts';
import type { Turns } from './process.ts';
import { eventsOf, type Schedule, type Violation } from './schedule.ts';
import type { Snapshots } from './snapshots.ts';
import { newWorld, type World } from './world.ts';

export interface Run {
  readonly violations: readonly Violation[];
  /** All calls; where the end was shared, those before it. */
  readonly steps: readonly Step[];
  readonly world: World;
  readonly monitor: Monitor;
}

/** Results that later runs reuse. */
export interface Sharing {
  readonly snapshots: Snapshots;
  readonly known: KnownStates;
  readonly turns: Turns;
}

/**
 * Runs a schedule to its rest and says what it broke. With `sharing` it starts where another run stood before it
 * became another one, and ends where the rest is known to break nothing; what it says is the same.
 */
export const execute = async (schedule: Schedule, sharing?: Sharing): Promise<Run> => {
  const acts = actsOf(schedule);
  const { faults = [], switches = [] } = schedule;
  const begun = sharing?.snapshots.before(schedule);
  const world = begun?.world ?? newWorld();
  const violations: Violation[] = [];
  const steps: Step[] = begun ? [...begun.steps] : [];
  const notes: Notes = { ...begun?.notes };
  const report = (invariant: string, detail: string) =>
    violations.push({ invariant, detail, at: steps.length });
  const monitor = newMonitor(world, report, begun?.seen);
  const machine = newMachine(world, monitor, steps, faults, switches, begun?.deliveries, sharing?.turns);
  const rest = (swept = false) => atRest(world, monitor, violations, steps.length, swept);
  const stage = { world, monitor, machine, notes, report, rest };
  const last = eventsOf(schedule).at(-1)?.at ?? 0;
  const passed: string[] = [];

  /** Whether the rest is known; otherwise keeps what others can share. */
  const share = ({ snapshots, known }: Sharing, act: number): boolean => {
    const { zombies } = machine;
    if (steps.length >= last) {
      const state = digestOf({ world, seen: monitor.seen, notes, zombies, left: acts.slice(act) });
      passed.push(state);
      return known.has(state);
    }
    if (zombies.length === 0)
      snapshots.keep(schedule, {
        world,
        seen: monitor.seen,
        notes,
        steps,
        deliveries: machine.deliveries(),
        act,
      });
    return false;
  };

  try {
    let looked = steps.length;
    for (let act = begun?.act ?? 0; act < acts.length; ) {
      if (await acts[act]?.go(stage)) act += 1;
      if (!sharing || violations.length > 0 || steps.length === looked) continue;
      looked = steps.length;
      if (share(sharing, act)) break;
    }
  } catch (error) {
    if (violations.length === 0 || !(error instanceof NoRest))
      violations.push({ invariant: 'F4', detail: String(error), at: steps.length });
  }
  if (violations.length === 0) for (const state of passed) sharing?.known.add(state);
  return { violations, steps, world, monitor };
};
