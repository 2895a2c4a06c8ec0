import type { SQSBatchResponse } from 'aws-lambda';
import { publishRelease } from '../../lambdas/publish-release.ts';
import { sweep } from '../../lambdas/sweep.ts';
import { validateUpload } from '../../lambdas/validate-upload.ts';
import { atRest } from './at-rest.ts';
import { strike } from './disaster.ts';
import { type Monitor, newMonitor } from './monitor.ts';
import { type Call, contextOf, newProcess, type Process } from './process.ts';
import type { Fault, Schedule, Switch, Violation } from './schedule.ts';
import { type Arrival, SETS } from './uploads.ts';
import { arrive, deployed, type Message, newWorld, type World } from './world.ts';

/** As in lib/: a message that failed this often is a dead letter. */
const MAX_RECEIVE_COUNT = 5;
/** No schedule needs so many deliveries: one that does never comes to rest. */
const MAX_DELIVERIES = 300;
const MAX_CALLS = 5_000;
/** Turns of the event loop, then milliseconds, in which a process must end or call. */
const BUSY_TURNS = 1_000;
const PATIENCE_MS = 20_000;

/** A call that the scheduler made, as the suites see it when they choose where faults and switches go. */
export interface Step {
  readonly process: number;
  readonly store: Call['store'];
  readonly method: string;
  readonly key: string;
  /** Processes that could have had this turn. */
  readonly ready: readonly number[];
}

export interface Run {
  readonly violations: readonly Violation[];
  readonly steps: readonly Step[];
  readonly world: World;
  readonly monitor: Monitor;
}

interface Started extends Process {
  readonly message: Message | undefined;
}

const WRITES = new Set(['put', 'copy', 'write', 'send', 'ack']);
/** Whether a call changes something. */
export const isWrite = ({ method }: Pick<Step, 'method'>): boolean => WRITES.has(method);

/** Runs a schedule to its rest and says what it broke. */
export const execute = async (schedule: Schedule): Promise<Run> => {
  const world = newWorld();
  const violations: Violation[] = [];
  const steps: Step[] = [];
  const monitor = newMonitor(world, (invariant, detail) =>
    violations.push({ invariant, detail, at: steps.length }),
  );
  const set = SETS[schedule.set];
  if (!set) throw new Error(`No upload set "${schedule.set}"; there are ${Object.keys(SETS).join(', ')}.`);
  const machine = newMachine(world, monitor, steps, schedule.faults ?? [], schedule.switches ?? []);
  try {
    // An object arrives when its message is first delivered, and all that the store received before it.
    const arrival = async (index: number): Promise<Message> => {
      while (world.arrivals.length <= index) await arrive(world, set[world.arrivals.length] as Arrival);
      return machine.message('intake', world.arrivals[index]?.message ?? '');
    };
    for (const index of schedule.deliver) {
      await machine.alone(await arrival(Number(String(index).replace('intake:', ''))));
      if (typeof index === 'number') await machine.drain('publish');
    }
    if (schedule.upgraded) world.deployments += 1;
    const jobs: Message[] = [];
    for (const job of schedule.together ?? [])
      jobs.push(
        typeof job === 'number'
          ? await arrival(job)
          : machine.message('publish', job.replace('publish:', '')),
      );
    await machine.together(jobs);
    await machine.settle();
    await atRest(world, monitor, violations, steps.length);
    if (schedule.disaster) {
      const history = released(monitor);
      await strike(world, monitor, schedule.disaster.wipe);
      for (const index of schedule.disaster.replay) {
        await machine.alone(await arrival(index));
        await machine.drain('publish');
      }
      await machine.settle();
      await machine.sweep();
      await atRest(world, monitor, violations, steps.length);
      if (schedule.disaster.wipe !== 'everything-derived')
        for (const [key, digest] of history)
          if (monitor.files.get(key)?.sha256 !== digest)
            violations.push({
              invariant: 'F2',
              detail: `${key} did not come back as it was`,
              at: steps.length,
            });
      const added = await arrive(world, { dataset: 'sim-persons', period: '2024-03', amounts: [150_009] });
      await machine.alone(machine.message('intake', added.message));
      await machine.settle();
      await atRest(world, monitor, violations, steps.length);
    }
    // What is at rest must be so without the sweeper; the sweeper then finds nothing and changes nothing.
    const before = publicState(monitor);
    if ((await machine.sweep()) !== 0)
      violations.push({
        invariant: 'F1',
        detail: 'the sweeper found an upload that was lost',
        at: steps.length,
      });
    // New code has to reach every dataset, and it is the sweeper that brings it there.
    if (publicState(monitor) !== before && world.deployments === 0)
      violations.push({
        invariant: 'F2',
        detail: 'a sweep at rest changed what is public',
        at: steps.length,
      });
    // A deployment may have come after that sweep.
    if (world.deployments > 0) await machine.sweep();
    await atRest(world, monitor, violations, steps.length, true);
  } catch (error) {
    if (violations.length === 0 || !(error instanceof NoRest))
      violations.push({ invariant: 'F4', detail: String(error), at: steps.length });
  }
  return { violations, steps, world, monitor };
};

/** All released files, which a journal has to bring back byte for byte. */
const released = ({ files }: Monitor): ReadonlyMap<string, string> =>
  new Map(
    [...files].filter(([key]) => /\/\d+\.\d+\.\d+\//.test(key)).map(([key, { sha256 }]) => [key, sha256]),
  );

const publicState = ({ files }: Monitor): string =>
  [...files].map(([key, { sha256 }]) => `${key} ${sha256}`).join('\n');

class NoRest extends Error {}

const newMachine = (
  world: World,
  monitor: Monitor,
  steps: Step[],
  faults: readonly Fault[],
  switches: readonly Switch[],
) => {
  const faultAt = new Map(faults.map((fault) => [fault.at, fault]));
  const switchAt = new Map(switches.map(({ at, to }) => [at, to]));
  const zombies: { process: Started; long: boolean }[] = [];
  let deliveries = 0;

  const message = (queue: Message['queue'], body: string): Message => ({
    queue,
    body,
    received: 0,
    done: false,
  });

  const start = (delivered: Message): Started => {
    deliveries += 1;
    if (deliveries > MAX_DELIVERIES) throw new NoRest('messages are delivered without end');
    const process = newProcess(`${delivered.queue} ${delivered.body}`);
    const context = contextOf(process, deployed(world));
    const handler = delivered.queue === 'intake' ? validateUpload(context) : publishRelease(context);
    const event = { Records: [{ messageId: 'm', body: delivered.body }] } as never;
    const started = Object.assign(process, { message: delivered });
    void Promise.resolve(handler(event)).then((response: SQSBatchResponse) =>
      response.batchItemFailures.length > 0
        ? failed(started)
        : process
            .call('message', 'ack', [], async () => {
              delivered.done = true;
            })
            .then(
              () => {
                process.state = 'done';
              },
              () => failed(started),
            ),
    );
    return started;
  };

  const failed = (process: Started) => {
    process.state = 'done';
    giveBack(process);
  };

  const giveBack = ({ message: delivered }: Started) => {
    if (!delivered || delivered.done) return;
    delivered.received += 1;
    (delivered.received >= MAX_RECEIVE_COUNT ? world.dead : world.messages).push(delivered);
  };

  /** Lets everything that needs no store go on, until each process waits at a call or is over. */
  const quiet = async (processes: readonly Started[]) => {
    for (let turns = 0; ; turns += 1) {
      // Most is over in a few turns; the solver's first start compiles beside the event loop and takes its time.
      await new Promise((resolve) => (turns < BUSY_TURNS ? setImmediate(resolve) : setTimeout(resolve, 1)));
      if (processes.every((p) => p.state !== 'ready' || p.waiting.length > 0)) return;
      if (turns > BUSY_TURNS + PATIENCE_MS) throw new NoRest('a process neither ends nor calls');
    }
  };

  /** Makes the next call of a process, with the fault that is due. */
  const step = async (process: Started, ready: readonly number[], index: number) => {
    const call = process.waiting.shift();
    if (steps.length > MAX_CALLS) throw new NoRest('a process calls without end');
    if (!call) throw new Error('A process without a call was given a turn.');
    const { store, method, args } = call;
    const subject = method === 'copy' ? args[1] : args[0];
    steps.push({ process: index, store, method, key: typeof subject === 'string' ? subject : '', ready });
    const fault = faultAt.get(steps.length)?.kind;
    const make = async () => {
      const answer = await call.run();
      monitor.after(call, answer);
      return answer;
    };
    const die = () => {
      process.state = 'dead';
      process.waiting.length = 0;
      giveBack(process);
    };
    if (fault === 'crash-before') return die();
    if (fault === 'deploy') {
      world.deployments += 1;
      return die();
    }
    if (fault === 'throttle') return call.reject(new Error('Throttled.'));
    if (fault === 'stall' || fault === 'long-stall') {
      process.waiting.unshift(call);
      process.state = 'stalled';
      zombies.push({ process, long: fault === 'long-stall' });
      return giveBack(process);
    }
    try {
      let answer = await make();
      if (fault === 'crash-after') return die();
      if (fault === 'lost-response') answer = await make();
      call.resolve(answer);
    } catch (error) {
      call.reject(error as Error);
    }
  };

  /** Runs processes to their end, one at a time, changing over where the schedule says so or one has no turn left. */
  const together = async (jobs: readonly Message[]) => {
    const processes = jobs.map(start);
    let current = 0;
    for (;;) {
      await quiet(processes);
      const ready = processes.flatMap((p, i) => (p.state === 'ready' ? [i] : []));
      if (ready.length === 0) return;
      const to = switchAt.get(steps.length + 1);
      if (to !== undefined && ready.includes(to)) current = to;
      if (!ready.includes(current)) current = ready[0] ?? 0;
      const process = processes[current];
      if (process) await step(process, ready, current);
    }
  };

  const wake = async (long: boolean) => {
    for (const zombie of zombies.splice(0)) {
      if (zombie.long && !long) {
        zombies.push(zombie);
        continue;
      }
      zombie.process.state = 'ready';
      for (;;) {
        await quiet([zombie.process]);
        if (zombie.process.state !== 'ready') break;
        await step(zombie.process, [0], 0);
      }
    }
  };

  /** Delivers a message; where its process stalls, delivers it again, and then lets the first one go on. */
  const alone = async (delivered: Message) => {
    await together([delivered]);
    if (!zombies.some(({ long }) => !long)) return;
    const again = world.messages.indexOf(delivered);
    if (again >= 0) await together(world.messages.splice(again, 1));
    await wake(false);
  };

  const drain = async (queue?: Message['queue']) => {
    for (;;) {
      const next = world.messages.findIndex((m) => queue === undefined || m.queue === queue);
      if (next < 0) return;
      const [delivered] = world.messages.splice(next, 1);
      if (delivered && !delivered.done) await alone(delivered);
    }
  };

  return {
    message,
    alone,
    together,
    drain,
    /** Delivers until no message and no zombie is left. */
    async settle() {
      await drain();
      while (zombies.length > 0) {
        await wake(true);
        await drain();
      }
    },
    /** One sweep and what follows; the answer is how many uploads it had to send again. */
    async sweep() {
      const { resent } = await sweep(deployed(world))();
      await drain();
      return resent;
    },
  };
};
