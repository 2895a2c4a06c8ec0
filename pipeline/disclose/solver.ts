/** A sum of coefficients times variables, by index of the variable. Coefficients default to 1. */
export interface Expression {
  readonly indices: readonly number[];
  readonly values?: readonly number[];
}

/** An expression with a lower and an upper bound; an infinite one does not bind. */
export interface Constraint extends Expression {
  readonly lower: number;
  readonly upper: number;
}

/** Constraints on non-negative variables, numbered from 0. */
export interface LinearProgram {
  readonly variables: number;
  readonly constraints: readonly Constraint[];
}

/** The result of an optimisation. `point` has the value of every variable. */
export type SolverResult =
  | { readonly status: 'optimal'; readonly value: number; readonly point: ArrayLike<number> }
  | { readonly status: 'unbounded' }
  | { readonly status: 'infeasible' }
  /** Not solved: out of time, or numerical trouble. Never treat it as an answer. */
  | { readonly status: 'failed'; readonly reason: string };

/** A program that the solver keeps, to find several optima in a row. Close it after use. */
export interface OpenProgram {
  optimum(objective: Expression, sense: 'min' | 'max', variables?: 'real' | 'integer'): SolverResult;
  close(): void;
}

/**
 * A solver of linear and integer programs. It must be deterministic: the same programs in the same order give the
 * same results.
 */
export interface Solver {
  open(program: LinearProgram): OpenProgram;
}

/** Opens a program, uses it, and closes it, also after an error. */
export const withProgram = <T>(solver: Solver, program: LinearProgram, use: (open: OpenProgram) => T): T => {
  const open = solver.open(program);
  try {
    return use(open);
  } finally {
    open.close();
  }
};

/** Disclosure control failed or found a breach. Nothing may be published. */
export class DisclosureError extends Error {}
