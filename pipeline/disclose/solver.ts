/** Sum of coefficients times columns; a column that is absent has none. Values are 1 unless told. */
export interface Expression {
  readonly indices: readonly number[];
  readonly values?: readonly number[];
}

/** An expression between two numbers; an infinite one is no bound. */
export interface Constraint extends Expression {
  readonly lower: number;
  readonly upper: number;
}

/** What non-negative columns must satisfy. */
export interface Program {
  readonly columns: number;
  readonly constraints: readonly Constraint[];
}

export type Outcome =
  | { readonly status: 'optimal'; readonly value: number; readonly point: ArrayLike<number> }
  | { readonly status: 'unbounded' }
  | { readonly status: 'infeasible' }
  /** Not solved: out of time, or in trouble with numbers. Never taken for an answer. */
  | { readonly status: 'failed'; readonly reason: string };

/** A program that can be asked for several optima in a row. */
export interface OpenProgram {
  optimum(objective: Expression, sense: 'min' | 'max', columns?: 'real' | 'integer'): Outcome;
  close(): void;
}

/** A solver of linear and integer programs. Deterministic: the same questions in the same order, the same answers. */
export interface Solver {
  open(program: Program): OpenProgram;
}

/** Opens a program for one use, and closes it whatever happens. */
export const withProgram = <T>(solver: Solver, program: Program, use: (open: OpenProgram) => T): T => {
  const open = solver.open(program);
  try {
    return use(open);
  } finally {
    open.close();
  }
};

/** Disclosure control could not do its work: nothing may be published. */
export class DisclosureError extends Error {}
