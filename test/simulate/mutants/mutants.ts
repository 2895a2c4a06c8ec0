import type { Patch } from '../bundle.ts';

/** A protocol that is broken in one way. The suites must catch it, or the survivor must be explained. */
export interface Mutant {
  readonly name: string;
  readonly patches: readonly Patch[];
  /** Why no suite can see it; absent where one must. */
  readonly survives?: string;
}

const patch = (file: string, from: string, to: string): Patch => ({ file, from, to });

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'content digest without code version',
    patches: [patch('pipeline/inputs.ts', 'sha256(JSON.stringify(declaration)), code]', 'sha256(JSON.stringify(declaration))]')],
  },
  {
    name: 'no suppression',
    patches: [patch('pipeline/disclose/primary.ts', '', '')],
  },
];
