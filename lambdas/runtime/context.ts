import type { Solver } from '../../pipeline/disclose/solver.ts';
import type { Limits } from '../../pipeline/upload/parse/limits.ts';
import type { Catalogue } from '../../schemas/agency/catalogue.ts';
import type { ObjectStore } from '../stores/object-store.ts';
import type { Queue } from '../stores/queue.ts';
import type { Registry } from '../stores/registry.ts';

/** Where handlers say what happened. Never given a cell's value. */
export interface Log {
  info(message: string, facts?: object): void;
  warn(message: string, facts?: object): void;
  error(message: string, facts?: object): void;
}

/** All that a handler may use. A handler takes a `Pick` of it, so that its needs are in its type. */
export interface Context {
  readonly catalogue: Catalogue;
  readonly registry: Registry;
  /** incoming, staged, staging, journal, reports. */
  readonly privateBucket: ObjectStore;
  /** Releases: what everybody may read. */
  readonly publicBucket: ObjectStore;
  readonly intakeQueue: Queue;
  /** Messages are dataset ids. */
  readonly publishQueue: Queue;
  readonly clock: () => Date;
  readonly log: Log;
  /** Digest of the code that can change a release (lambdas/runtime/code-digest.ts). */
  readonly releaseCode: string;
  /** Digest of the code that can change the pages beside the releases. */
  readonly pageCode: string;
  readonly limits: Limits;
  /** How files larger than `limits.bytes` are read in ranges; absent: they are refused. */
  readonly large?: { readonly bytes: number; readonly rangeBytes: number };
  /** What audits a release before it is public; HiGHS unless a test says otherwise. */
  readonly solver?: () => Promise<Solver>;
}
