import type { Downloaded } from './release.ts';

/** Other people's tool, reading a release. */
export interface Reader {
  readonly name: string;
  /** Makes it ready; the answer says why that is not possible here. */
  prepare(folder: string): Promise<string | undefined>;
  /** What it reads otherwise than it should; empty when all agrees. */
  read(release: Downloaded): Promise<readonly string[]>;
}
