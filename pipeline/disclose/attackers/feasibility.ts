import { DisclosureError, type Expression, type OpenProgram } from '../solver.ts';

/** What an attacker can be sure of: the figure lies between these, both possible. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

const NEAR = 1e-6;

export const valueAt = ({ indices, values }: Expression, point: ArrayLike<number>): number =>
  indices.reduce((sum, column, i) => sum + (values?.[i] ?? 1) * (point[column] ?? 0), 0);

const isWhole = (point: ArrayLike<number>): boolean =>
  Array.from(point).every((value) => Math.abs(value - Math.round(value)) < NEAR);

/**
 * The least or the greatest value of a sum of whole numbers: by linear programming, and by integer programming where
 * its answer is not whole. `seen` is told every whole solution met on the way. Undefined where no lattice of
 * non-negative numbers agrees with the program; throws where the solver has no optimum in time.
 */
export const extreme = (
  program: OpenProgram,
  sum: Expression,
  sense: 'min' | 'max',
  seen: (point: ArrayLike<number>) => void = () => undefined,
): number | undefined => {
  let outcome = program.optimum(sum, sense);
  if (outcome.status === 'optimal' && !isWhole(outcome.point))
    outcome = program.optimum(sum, sense, 'integer');
  if (outcome.status === 'optimal') {
    seen(outcome.point);
    return Math.round(outcome.value);
  }
  if (outcome.status === 'infeasible') return undefined;
  if (outcome.status === 'unbounded') return Number.POSITIVE_INFINITY;
  throw new DisclosureError(`The attacker’s program was not solved: ${outcome.reason}.`);
};

/**
 * Property 2: a hidden figure must be able to reach its threshold, and be uncertain by nearly as much. An upper bound
 * under the threshold would say as much as the figure.
 */
export const isProtected = ({ lower, upper }: Interval, threshold: number): boolean =>
  upper >= threshold && upper - lower >= threshold - 1;
