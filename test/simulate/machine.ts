import { sweep } from '../../lambdas/sweep.ts';
import { type Answer, type Call, make } from './call.ts';
import { NoRest } from './handler.ts';
import type { Monitor } from './monitor.ts';
import { type Process, startProcess, type Turns } from './process.ts';
import type { Fault, Switch } from './schedule.ts';
import { deployed, type Message, type World } from './world.ts';

/** As in lib/: a message that failed this often is a dead letter. */
const MAX_RECEIVE_COUNT = 5;
/** No schedule needs so many deliveries: one that does never comes to rest. */
const MAX_DELIVERIES = 300;
const MAX_CALLS = 5_000;

/** A call that the scheduler made, as the suites see it when they choose where faults and switches go. */
export interface Step {
  readonly process: number;
  readonly store: Call['store'];
  readonly method: string;
  readonly key: string;
  /** Processes that could have had this turn. */
  readonly ready: readonly number[];
}

/** A process that has stalled and will go on. */
export interface Zombie {
  readonly process: Process;
  /** Only after everything else is done. */
  readonly long: boolean;
}

const WRITES = new Set(['put', 'copy', 'write', 'send', 'ack']);
/** Whether a call changes something. */
export const isWrite = ({ method }: Pick<Step, 'method'>): boolean => WRITES.has(method);

/** What delivers messages to handlers and gives them turns. Deliveries are counted on from those before. */
export const newMachine = (
  world: World,
  monitor: Monitor,
  steps: Step[],
  faults: readonly Fault[],
  switches: readonly Switch[],
  before = 0,
  turns?: Turns,
) => {
  const faultAt = new Map(faults.map((fault) => [fault.at, fault]));
  const switchAt = new Map(switches.map(({ at, to }) => [at, to]));
  const zombies: Zombie[] = [];
  let deliveries = before;

  const message = (queue: Message['queue'], body: string): Message => ({
    queue,
    body,
    received: 0,
    done: false,
  });

  const start = async (delivered: Message): Promise<Process> => {
    deliveries += 1;
    if (deliveries > MAX_DELIVERIES) throw new NoRest('messages are delivered without end');
    const process = await startProcess(world, delivered, turns);
    if (process.state === 'failed') giveBack(process);
    return process;
  };

  const giveBack = ({ message: delivered }: Process) => {
    if (delivered.done) return;
    delivered.received += 1;
    (delivered.received >= MAX_RECEIVE_COUNT ? world.dead : world.messages).push(delivered);
  };

  /** Makes the next call of a process, with the fault that is due. */
  const step = async (process: Process, ready: readonly number[], index: number) => {
    const [call] = process.openCalls;
    if (steps.length > MAX_CALLS) throw new NoRest('a process calls without end');
    if (!call) throw new Error('A process without a call was given a turn.');
    const { store, method, args } = call;
    const subject = method === 'copy' ? args[1] : args[0];
    steps.push({ process: index, store, method, key: typeof subject === 'string' ? subject : '', ready });
    const fault = faultAt.get(steps.length)?.kind;
    const leave = (state: 'dead' | 'stalled') => {
      process.state = state;
      giveBack(process);
    };
    if (fault === 'deploy') world.deployments += 1;
    if (fault === 'crash-before' || fault === 'deploy') return leave('dead');
    if (fault === 'stall' || fault === 'long-stall') {
      zombies.push({ process, long: fault === 'long-stall' });
      return leave('stalled');
    }
    let answer: Answer = { error: new Error('Throttled.') };
    if (fault !== 'throttle') answer = await made(process, call);
    if (fault === 'crash-after' && 'value' in answer) return leave('dead');
    if (fault === 'lost-response' && 'value' in answer) answer = await made(process, call);
    await process.answer(answer);
    if (process.state === 'failed') giveBack(process);
  };

  /** Makes a call; the monitor hears of what came of it. */
  const made = async ({ message: delivered }: Process, call: Call): Promise<Answer> => {
    try {
      const value = await make(world, delivered, call);
      monitor.after(call, value);
      return { value };
    } catch (error) {
      return { error: error as Error };
    }
  };

  /** Runs processes to their end, one at a time, changing over where the schedule says so or one has no turn left. */
  const together = async (jobs: readonly Message[]) => {
    const processes: Process[] = [];
    for (const job of jobs) processes.push(await start(job));
    let current = 0;
    for (;;) {
      const ready = processes.flatMap((p, i) => (isReady(p) ? [i] : []));
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
      while (isReady(zombie.process)) await step(zombie.process, [0], 0);
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

  /** Delivers the next message, of a queue where it says which; false where none waits. */
  const next = async (queue?: Message['queue']): Promise<boolean> => {
    const first = world.messages.findIndex((m) => queue === undefined || m.queue === queue);
    if (first < 0) return false;
    const [delivered] = world.messages.splice(first, 1);
    if (delivered && !delivered.done) await alone(delivered);
    return true;
  };

  return {
    message,
    alone,
    together,
    next,
    zombies,
    deliveries: () => deliveries,
    /** Lets every process that stalled go on; false where none did. */
    async goOn(): Promise<boolean> {
      if (zombies.length === 0) return false;
      await wake(true);
      return true;
    },
    /** One sweep; the answer is how many uploads it had to send again. */
    async sweep(): Promise<number> {
      return (await sweep(deployed(world))()).resent;
    },
  };
};

export type Machine = ReturnType<typeof newMachine>;

/** Asked anew after every step, which changes it. */
const isReady = ({ state }: Process): boolean => state === 'ready';
