import { createHash } from 'node:crypto';
import { paths } from '../../lambdas/stores/paths.ts';
import type { ObjectRecord } from '../../local/stores/object-record.ts';
import type { Act, Notes } from './acts.ts';
import type { Zombie } from './machine.ts';
import type { Seen } from './monitor.ts';
import type { World } from './world.ts';

/**
 * Shared ends: digests of all from which the rest of a run without faults depends, where that rest was run and broke
 * nothing.
 */
export type KnownStates = Set<string>;

export interface State {
  readonly world: World;
  readonly seen: Seen;
  readonly notes: Notes;
  readonly zombies: readonly Zombie[];
  /** The acts that are left. */
  readonly left: readonly Act[];
}

/** The digest of a run between two acts. Two runs with the same digest go on alike where no fault is to come. */
export const digestOf = ({ world, seen, notes, zombies, left }: State): string => {
  const { table, objects, incoming, messages, dead, deployments } = world;
  const state = [
    left.map(({ name }) => name),
    deployments,
    incoming,
    messages.filter(({ done }) => !done),
    dead,
    [...table].flatMap(([pk, items]) => [...items].map(([sk, text]) => [pk, sk, text].join('\n'))).sort(),
    [...objects.buckets].map(([bucket, records]) => [bucket, [...records.values()].map(whatIsRead).sort()]),
    sorted(seen.objects, ({ sha256 }) => sha256),
    sorted(seen.files, ({ sha256 }) => sha256),
    sorted(seen.items, (item) => JSON.stringify(item)),
    sorted(seen.newest, ({ n, version }) => `${n} ${version}`),
    sorted(seen.shown, (version) => version),
    seen.fromUploads,
    notes,
    zombies.map(({ process, long }) => [
      long,
      process.told,
      process.message,
      // A zombie that ends well takes back its message, if that waits to be delivered again.
      messages.filter(({ done }) => !done).indexOf(process.message),
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(state)).digest('base64');
};

const sorted = <T>(map: ReadonlyMap<string, T>, text: (value: T) => string): readonly string[] =>
  [...map].map(([key, value]) => `${key} ${text(value)}`).sort();

/** Of an upload all versions; of any other object the current one, without its time and number, which no process is told. */
const whatIsRead = (versions: readonly ObjectRecord[]): string => {
  const known = texts.get(versions);
  if (known) return known;
  const text = versions[0]?.key.startsWith(paths.incomingPrefix)
    ? JSON.stringify(versions)
    : JSON.stringify({ ...versions[0], sequence: 0, modified: 0 });
  texts.set(versions, text);
  return text;
};

/** Lists of versions do not change: their texts are made once. */
const texts = new WeakMap<readonly ObjectRecord[], string>();
