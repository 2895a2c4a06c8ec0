import type { Downloaded } from './release.ts';

/** A tool of another project that reads a release. */
export interface Reader {
  readonly name: string;
  /** Installs it; returns the reason if that is not possible here. */
  prepare(folder: string): Promise<string | undefined>;
  /** The differences from the expected figures; empty if there are none. */
  read(release: Downloaded): Promise<readonly string[]>;
}
