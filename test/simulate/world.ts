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
import { type Arrival, bytesOfArrival } from './uploads.ts';

const START = Date.parse('2025-06-01T00:00:00.000Z');
const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface Message {
  readonly queue: 'intake' | 'publish';
  readonly body: string;
  received: number;
  done: boolean;
}

/** An arrival as the store took it. */
export interface Arrived extends Arrival {
  readonly id: string;
  readonly key: string;
  readonly received: string;
  readonly message: string;
}

/** Each arrival begins an hour of its own, and so many version numbers of its own. */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const VERSIONS = 100_000;

/** What a crash of everything leaves: stores, queues, and the code that is deployed. */
export interface World {
  readonly context: Context;
  readonly table: Partitions;
  readonly objects: MemoryObjects;
  readonly arrivals: Arrived[];
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
    arrivals: [],
    messages: [],
    dead: [],
    deployments: 0,
    sequence: 0,
  });

/** Another world in which everything is as it is in this one. No process may be at work: those cannot be copied. */
export const copyOfWorld = ({ table, objects, arrivals, messages, dead, deployments, sequence }: World) =>
  worldOf({
    table: copyOfPartitions(table),
    objects: copyOfObjects(objects),
    arrivals: [...arrivals],
    messages: messages.map((message) => ({ ...message })),
    dead: dead.map((message) => ({ ...message })),
    deployments,
    sequence,
  });

/**
 * The clock of the buckets stands between arrivals. So an object's time and id do not depend on what happened to the
 * objects before it, and worlds that differ in nothing else become equal. Processes, whose rules look at days, read one
 * time.
 */
const worldOf = (kept: Omit<World, 'context'>): World => {
  const clock = () => new Date(START + world.arrivals.length * HOUR_MS);
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

/** What a process that starts now runs with. */
export const deployed = ({ context, deployments }: World): Context => ({
  ...context,
  catalogue: catalogueOf(deployments),
  releaseCode: codeOf(deployments),
  pageCode: codeOf(deployments),
});

/** Puts an arrival's object into the incoming bucket. Its message is not sent: schedules deliver it. */
export const arrive = async (world: World, arrival: Arrival): Promise<Arrived> => {
  world.sequence = (world.arrivals.length + 1) * VERSIONS;
  const key = paths.incoming(arrival.dataset, arrival.period, nameOf(world, arrival));
  const object = await world.context.privateBucket.put(key, bytesOfArrival(arrival), {
    contentType: 'text/csv',
    metadata: arrival.amounts ? { rows: String(arrival.amounts.length) } : {},
  });
  if (!object) throw new Error('An unconditional put answered that its condition failed.');
  const arrived: Arrived = {
    ...arrival,
    id: uploadIdOf(object),
    key,
    received: object.lastModified.toISOString(),
    message: createdMessage('private', object),
  };
  world.arrivals.push(arrived);
  return arrived;
};

/** Names of files fall while time rises, so that no order by name helps anybody. */
const nameOf = ({ arrivals }: World, { kind, approves }: Arrival): string => {
  const name = `${String.fromCharCode(122 - arrivals.length)}.csv`;
  if (kind === 'approval') return approvalName(arrivals[approves ?? 0]?.id ?? '');
  return kind === 'withdrawal' ? withdrawalName(name) : name;
};
