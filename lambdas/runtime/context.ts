import type { Solver } from '../../pipeline/disclose/solver.ts';
import type { Limits } from '../../pipeline/upload/parse/limits.ts';
import type { Catalogue } from '../../schemas/agency/catalogue.ts';
import type { ObjectStore } from '../stores/object-store.ts';
import type { Queue } from '../stores/queue.ts';
import type { Registry } from '../stores/registry.ts';

/** The log of a handler. Never pass it the value of a cell. */
export interface Log {
  info(message: string, facts?: object): void;
  warn(message: string, facts?: object): void;
  error(message: string, facts?: object): void;
}

/** Everything that a handler may use. A handler takes a `Pick` of it, so that its type shows what it needs. */
export interface Context {
  readonly catalogue: Catalogue;
  readonly registry: Registry;
  /** Uploads, accepted rows, candidates, journal and reports (lambdas/stores/paths.ts). */
  readonly privateBucket: ObjectStore;
  /** Releases; public. */
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
  /** Solves the linear programs of disclosure control; HiGHS by default. */
  readonly solver?: () => Promise<Solver>;
}
