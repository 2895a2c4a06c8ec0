import type { ReleaseMonth } from '../../../pipeline/release/inputs.ts';
import type { HeadRecord } from '../../stores/records/head.ts';

/** What one round of a reconcile read, and what it wants to commit. */
export interface Attempt {
  /** Undefined before the first release. */
  readonly head: HeadRecord | undefined;
  /** The newest upload of every month. */
  readonly months: readonly ReleaseMonth[];
  /** The same months as HEAD will keep them. */
  readonly inputs: HeadRecord['inputs'];
  /** Digest of the months, the declaration and the code. */
  readonly content: string;
}
