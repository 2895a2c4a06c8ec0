import { uploadIdOf } from '../../lambdas/intake/identify.ts';
import { approvalName, withdrawalName } from '../../lambdas/intake/incoming-objects.ts';
import type { Context, Log } from '../../lambdas/runtime/context.ts';
import { paths } from '../../lambdas/stores/paths.ts';
import {
  copyOfObjects,
  type MemoryObjects,
  memoryBuckets,
  noObjects,
} from '../../local/stores/memory-object-store.ts';
import { copyOfPartitions, memoryRegistry, type Partitions } from '../../local/stores/memory-registry.ts';
import { DEFAULT_LIMITS } from '../../pipeline/upload/parse/limits.ts';
import { createdMessage } from '../../schemas/runtime/events.ts';
import { catalogueOf } from './datasets.ts';
import { bytesOfObject, type PlannedObject } from './uploads.ts';

const START = Date.parse('2025-06-01T00:00:00.000Z');
const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface Message {
  readonly queue: 'intake' | 'publish';
  readonly body: string;
  received: number;
  done: boolean;
}

/** An object as the store took it. */
export interface IncomingObject extends PlannedObject {
  readonly id: string;
  readonly key: string;
  readonly received: string;
  readonly message: string;
}

/** Each object begins an hour of its own, and so many version numbers of its own. */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const VERSIONS = 100_000;

/** The state that remains after a crash of all processes: stores, queues, and the deployed code. */
export interface World {
  readonly context: Context;
  readonly table: Partitions;
  readonly objects: MemoryObjects;
  readonly incoming: IncomingObject[];
  readonly messages: Message[];
  readonly dead: Message[];
  deployments: number;
  /** Number of the last version that a bucket was given. */
  sequence: number;
}

/** An empty world. */
export const newWorld = (): World =>
  worldOf({
    table: new Map(),
    objects: noObjects(),
    incoming: [],
    messages: [],
    dead: [],
    deployments: 0,
    sequence: 0,
  });

/** Another world in which everything is as it is in this one. No process may be at work: those cannot be copied. */
export const copyOfWorld = ({ table, objects, incoming, messages, dead, deployments, sequence }: World) =>
  worldOf({
    table: copyOfPartitions(table),
    objects: copyOfObjects(objects),
    incoming: [...incoming],
    messages: messages.map((message) => ({ ...message })),
    dead: dead.map((message) => ({ ...message })),
    deployments,
    sequence,
  });

/**
 * The clock of the buckets stands still between two incoming objects. So an object's time and id do not depend on what happened to the
 * objects before it, and worlds that differ in nothing else become equal. Processes, whose rules look at days, read one
 * time.
 */
const worldOf = (kept: Omit<World, 'context'>): World => {
  const clock = () => new Date(START + world.incoming.length * HOUR_MS);
  const nextSequence = () => {
    world.sequence += 1;
    return world.sequence;
  };
  const bucket = memoryBuckets({ clock, nextSequence, objects: kept.objects });
  const queue = (name: Message['queue']) => ({
    send: async (body: string) => void world.messages.push({ queue: name, body, received: 0, done: false }),
  });
  const world: World = {
    ...kept,
    context: {
      catalogue: catalogueOf(0),
      registry: memoryRegistry(kept.table),
      privateBucket: bucket('private'),
      publicBucket: bucket('public'),
      intakeQueue: queue('intake'),
      publishQueue: queue('publish'),
      clock: () => new Date(START + DAY_MS / 2),
      log: quiet,
      releaseCode: codeOf(0),
      pageCode: codeOf(0),
      limits: DEFAULT_LIMITS,
    },
  };
  return world;
};

const codeOf = (deployments: number): string => `code-${deployments}`;

/** The context of a process that starts now. */
export const deployed = ({ context, deployments }: World): Context => ({
  ...context,
  catalogue: catalogueOf(deployments),
  releaseCode: codeOf(deployments),
  pageCode: codeOf(deployments),
});

/** Puts a planned object into the incoming bucket. Its message is not sent: schedules deliver it. */
export const arrive = async (world: World, planned: PlannedObject): Promise<IncomingObject> => {
  world.sequence = (world.incoming.length + 1) * VERSIONS;
  const key = paths.incoming(planned.dataset, planned.period, nameOf(world, planned));
  const stored = await world.context.privateBucket.put(key, bytesOfObject(planned), {
    contentType: 'text/csv',
    metadata: planned.amounts ? { rows: String(planned.amounts.length) } : {},
  });
  if (!stored) throw new Error('An unconditional put answered that its condition failed.');
  const incoming: IncomingObject = {
    ...planned,
    id: uploadIdOf(stored),
    key,
    received: stored.lastModified.toISOString(),
    message: createdMessage('private', stored),
  };
  world.incoming.push(incoming);
  return incoming;
};

/** Names of files fall while time rises, so that code cannot rely on the order of names. */
const nameOf = ({ incoming }: World, { kind, approves }: PlannedObject): string => {
  const name = `${String.fromCharCode(122 - incoming.length)}.csv`;
  if (kind === 'approval') return approvalName(incoming[approves ?? 0]?.id ?? '');
  return kind === 'withdrawal' ? withdrawalName(name) : name;
};
