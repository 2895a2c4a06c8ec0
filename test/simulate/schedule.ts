/** What can happen at a call of a store, a queue, or at the acknowledgement of a message. */
export const FAULTS = [
  /** The process dies; the call never happened. */
  'crash-before',
  /** The call happened; the process died before it heard so. */
  'crash-after',
  /** Refused until the client's retries are exhausted: the handler sees an error. */
  'throttle',
  /** The call happened, its answer was lost, and the client sent it again. */
  'lost-response',
  /** The process stops; its message is delivered to another; then it goes on. */
  'stall',
  /** As `stall`, but it goes on only after everything else is done. */
  'long-stall',
  /** The process dies, and whatever starts after it runs newer code. */
  'deploy',
] as const;
export type FaultKind = (typeof FAULTS)[number];

/** A fault at the n-th call of a run, from 1. */
export interface Fault {
  readonly at: number;
  readonly kind: FaultKind;
}

/** From the n-th call on, another of the running processes has the machine. */
export interface Switch {
  readonly at: number;
  readonly to: number;
}

export type Wipe = 'table' | 'public' | 'candidates' | 'all' | 'everything-derived';

/** One run of the simulation, all of it: the same schedule gives the same run. */
export interface Schedule {
  /** Name of an upload set. */
  readonly set: string;
  /**
   * Arrivals of the set that are delivered one after another, each followed by what it sends to the publish queue;
   * `intake:<n>` leaves that in the queue.
   */
  readonly deliver: readonly (number | string)[];
  /** Then these start together: an object's index, or `publish:<dataset>`. */
  readonly together?: readonly (number | string)[];
  /** Those that start together run newer code than those before. */
  readonly upgraded?: boolean;
  readonly faults?: readonly Fault[];
  readonly switches?: readonly Switch[];
  /** Then this is lost, and the objects are delivered again in this order; then one new upload arrives. */
  readonly disaster?: { readonly wipe: Wipe; readonly replay: readonly number[] };
}

export interface Violation {
  readonly invariant: string;
  readonly detail: string;
  /** Calls made when it was seen. */
  readonly at: number;
}

/** What happens in a schedule, in its order. */
export const eventsOf = ({ faults = [], switches = [] }: Schedule): readonly (Fault | Switch)[] =>
  [...faults, ...switches].sort((a, b) => a.at - b.at);
