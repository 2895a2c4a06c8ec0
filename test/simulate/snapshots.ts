import type { Notes } from './acts.ts';
import type { Step } from './machine.ts';
import { copyOfSeen, type Seen } from './monitor.ts';
import { eventsOf, type Schedule } from './schedule.ts';
import { copyOfWorld, type World } from './world.ts';

/** A run between two acts, where no process is at work: all of it can be copied. */
export interface Snapshot {
  readonly world: World;
  readonly seen: Seen;
  readonly notes: Notes;
  readonly steps: readonly Step[];
  readonly deliveries: number;
  /** The number of the act that comes next. */
  readonly act: number;
}

const copyOf = ({ world, seen, steps, notes, ...rest }: Snapshot): Snapshot => ({
  ...rest,
  world: copyOfWorld(world),
  seen: copyOfSeen(seen),
  steps: [...steps],
  notes: { ...notes },
});

/** The number of runs to keep: in S3 many consecutive runs share their first fault. */
const MAX_RUNS = 64;

/** Shared beginnings: schedules that differ only in what happens later are one run until then. */
export interface Snapshots {
  /** Keeps what a schedule has come to while something is still to happen. */
  keep(schedule: Schedule, snapshot: Snapshot): void;
  /** The last snapshot before something happens in a schedule that did not happen in the run that it is of. */
  before(schedule: Schedule): Snapshot | undefined;
}

/** Names the run of a schedule in which only the first n events happen. */
const runOf = (schedule: Schedule, n: number): string =>
  JSON.stringify([{ ...schedule, faults: [], switches: [] }, eventsOf(schedule).slice(0, n)]);

export const newSnapshots = (): Snapshots => {
  const runs = new Map<string, Snapshot[]>();
  return {
    keep(schedule, snapshot) {
      const happened = eventsOf(schedule).filter(({ at }) => at <= snapshot.steps.length).length;
      const run = runOf(schedule, happened);
      const kept = runs.get(run) ?? [];
      // The run that was used last comes last.
      runs.delete(run);
      runs.set(run, kept);
      kept.push(copyOf(snapshot));
      const [oldest] = runs.keys();
      if (runs.size > MAX_RUNS && oldest !== undefined) runs.delete(oldest);
    },
    before(schedule) {
      const events = eventsOf(schedule);
      for (let n = events.length - 1; n >= 0; n -= 1) {
        const kept = runs.get(runOf(schedule, n)) ?? [];
        const early = kept.filter(({ steps }) => steps.length < (events[n]?.at ?? 0));
        const last = early.sort((a, b) => b.steps.length - a.steps.length)[0];
        if (last) return copyOf(last);
      }
      return undefined;
    },
  };
};
