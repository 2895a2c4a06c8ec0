import { strike } from './disaster.ts';
import type { Machine } from './machine.ts';
import type { Monitor } from './monitor.ts';
import type { Schedule } from './schedule.ts';
import { type PlannedObject, SETS } from './uploads.ts';
import { arrive, type Message, type World } from './world.ts';

/** Facts that a later act compares with its own. */
export interface Notes {
  /** Released files before a disaster, with their digests. */
  history?: readonly (readonly [string, string])[];
  /** All that was public before the sweep. */
  published?: string;
}

/** The state that acts work on. */
export interface Stage {
  readonly world: World;
  readonly monitor: Monitor;
  readonly machine: Machine;
  readonly notes: Notes;
  report(invariant: string, detail: string): void;
  /** Checks the invariants of a world at rest. */
  rest(swept?: boolean): Promise<void>;
}

/** A part of a schedule. Between two acts no process has a turn. */
export interface Act {
  /** Describes the whole act: in equal worlds, acts with equal names have equal results. */
  readonly name: string;
  /** True where the act is over; otherwise it goes on when it is called again. */
  readonly go: (stage: Stage) => Promise<boolean>;
}

/** The acts of a schedule, in their order. */
export const actsOf = (schedule: Schedule): readonly Act[] => {
  const set = SETS[schedule.set];
  if (!set) throw new Error(`No upload set "${schedule.set}"; there are ${Object.keys(SETS).join(', ')}.`);
  // An object arrives when its message is first delivered, and all that the store received before it.
  const object = async ({ world, machine }: Stage, index: number): Promise<Message> => {
    while (world.incoming.length <= index) await arrive(world, set[world.incoming.length] as PlannedObject);
    return machine.message('intake', world.incoming[index]?.message ?? '');
  };
  const deliver = (index: number): Act =>
    once(`deliver ${index} of ${schedule.set}`, async (stage) =>
      stage.machine.alone(await object(stage, index)),
    );
  const { deliver: order, together = [], upgraded, disaster } = schedule;
  const jobs = once(`together ${together} of ${schedule.set}`, async (stage) => {
    const messages: Message[] = [];
    for (const job of together)
      messages.push(
        typeof job === 'number'
          ? await object(stage, job)
          : stage.machine.message('publish', job.replace('publish:', '')),
      );
    await stage.machine.together(messages);
  });
  return [
    ...order.flatMap((index) =>
      typeof index === 'number' ? [deliver(index), publish] : [deliver(Number(index.replace('intake:', '')))],
    ),
    ...(upgraded ? [upgrade] : []),
    ...(together.length > 0 ? [jobs] : []),
    deliverAll,
    rest,
    ...(disaster
      ? [
          once(`lose ${disaster.wipe}`, async ({ world, monitor, notes }) => {
            notes.history = released(monitor);
            await strike(world, monitor, disaster.wipe);
          }),
          ...disaster.replay.flatMap((index) => [deliver(index), publish]),
          deliverAll,
          sweep,
          drain,
          rest,
          ...(disaster.wipe === 'everything-derived' ? [] : [cameBack]),
          uploadAgain,
          deliverAll,
          rest,
        ]
      : []),
    sweepInVain,
    drain,
    compare,
    sweepAfterDeploy,
    drain,
    restSwept,
  ];
};

const once = (name: string, act: (stage: Stage) => Promise<void>): Act => ({
  name,
  go: async (stage) => {
    await act(stage);
    return true;
  },
});

const publish: Act = { name: 'publish', go: async ({ machine }) => !(await machine.next('publish')) };
const drain: Act = { name: 'drain', go: async ({ machine }) => !(await machine.next()) };
/** Delivers until no message and no zombie is left. */
const deliverAll: Act = {
  name: 'deliver all',
  go: async ({ machine }) => !((await machine.next()) || (await machine.goOn())),
};
const rest = once('rest', (stage) => stage.rest());
const restSwept = once('rest, swept', (stage) => stage.rest(true));
const upgrade = once('upgrade', async ({ world }) => {
  world.deployments += 1;
});
const sweep = once('sweep', async ({ machine }) => {
  await machine.sweep();
});
const uploadAgain = once('upload again', async ({ world, machine }) => {
  const added = await arrive(world, { dataset: 'sim-persons', period: '2024-03', amounts: [150_009] });
  await machine.alone(machine.message('intake', added.message));
});
const cameBack = once('compare with what was lost', async ({ monitor, notes, report }) => {
  for (const [key, digest] of notes.history ?? [])
    if (monitor.files.get(key)?.sha256 !== digest) report('F2', `${key} did not come back as it was`);
});

/** What is at rest must be so without the sweeper, which then finds nothing and changes nothing. */
const sweepInVain = once('sweep in vain', async ({ machine, monitor, notes, report }) => {
  notes.published = publicState(monitor);
  if ((await machine.sweep()) !== 0) report('F1', 'the sweeper found an upload that was lost');
});
const compare = once('compare with what was public', async ({ world, monitor, notes, report }) => {
  // New code has to reach every dataset, and it is the sweeper that brings it there.
  if (publicState(monitor) !== notes.published && world.deployments === 0)
    report('F2', 'a sweep at rest changed what is public');
});
/** A deployment may have come after that sweep. */
const sweepAfterDeploy = once('sweep after a deployment', async ({ world, machine }) => {
  if (world.deployments > 0) await machine.sweep();
});

/** All released files, which a journal has to bring back byte for byte. */
const released = ({ files }: Monitor): readonly (readonly [string, string])[] =>
  [...files]
    .filter(([key]) => /\/\d+\.\d+\.\d+\//.test(key))
    .map(([key, { sha256 }]) => [key, sha256] as const);

const publicState = ({ files }: Monitor): string =>
  [...files]
    .map(([key, { sha256 }]) => `${key} ${sha256}`)
    .sort()
    .join('\n');
