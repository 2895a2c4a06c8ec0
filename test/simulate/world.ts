import { uploadIdOf } from '../../lambdas/intake/identify.ts';
import { approvalName, withdrawalName } from '../../lambdas/intake/month.ts';
import type { Context, Log } from '../../lambdas/runtime/context.ts';
import { paths } from '../../lambdas/stores/paths.ts';
import { memoryBuckets } from '../../local/stores/memory-object-store.ts';
import { memoryRegistry } from '../../local/stores/memory-registry.ts';
import { DEFAULT_LIMITS } from '../../pipeline/parse/limits.ts';
import { createdMessage } from '../../schemas/events.ts';
import { catalogueOf } from './datasets.ts';
import { type Arrival, bytesOfArrival } from './uploads.ts';

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

/** What a crash of everything leaves: stores, queues, and the code that is deployed. */
export interface World {
  context: Context;
  readonly arrivals: Arrived[];
  readonly messages: Message[];
  readonly dead: Message[];
  deployments: number;
}

/** An empty world. Its clock moves one second at every reading, so that every object has a time of its own. */
export const newWorld = (): World => {
  let now = Date.parse('2025-06-01T00:00:00.000Z');
  const clock = () => {
    now += 1000;
    return new Date(now);
  };
  const bucket = memoryBuckets({ clock });
  const messages: Message[] = [];
  const queue = (name: Message['queue']) => ({
    send: async (body: string) => void messages.push({ queue: name, body, received: 0, done: false }),
  });
  return {
    context: {
      catalogue: catalogueOf(0),
      registry: memoryRegistry(),
      privateBucket: bucket('private'),
      publicBucket: bucket('public'),
      intakeQueue: queue('intake'),
      publishQueue: queue('publish'),
      clock,
      log: quiet,
      codeVersion: codeOf(0),
      limits: DEFAULT_LIMITS,
    },
    arrivals: [],
    messages,
    dead: [],
    deployments: 0,
  };
};

const codeOf = (deployments: number): string => `code-${deployments}`;

/** What a process that starts now runs with. */
export const deployed = ({ context, deployments }: World): Context => ({
  ...context,
  catalogue: catalogueOf(deployments),
  codeVersion: codeOf(deployments),
});

/** Puts an arrival's object into the incoming bucket. Its message is not sent: schedules deliver it. */
export const arrive = async (world: World, arrival: Arrival): Promise<Arrived> => {
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
