import type { DisclosureHistory } from './history/history.ts';
import type { Solver } from './solver.ts';

/** What disclosure control needs beside the new figures, for a dataset that counts persons. */
export interface DisclosureContext {
  /** All public releases. */
  readonly history: DisclosureHistory;
  readonly solver: Solver;
}
