import { DisclosureError, type Expression, type OpenProgram } from '../solver.ts';

/** The smallest and the greatest value that a hidden cell can have under everything shown; both are possible. */
export interface FeasibilityInterval {
  readonly lower: number;
  readonly upper: number;
}

const TOLERANCE = 1e-6;

/** The value of an expression at a solution. */
export const valueAt = ({ indices, values }: Expression, point: ArrayLike<number>): number =>
  indices.reduce((sum, variable, i) => sum + (values?.[i] ?? 1) * (point[variable] ?? 0), 0);

const isInteger = (point: ArrayLike<number>): boolean =>
  Array.from(point).every((value) => Math.abs(value - Math.round(value)) < TOLERANCE);

/**
 * The smallest or the greatest value of a sum over all non-negative integer solutions: by linear programming, and by
 * integer programming if that solution has fractions. Undefined if the program has no solution. Throws
 * `DisclosureError` if the solver finds no optimum in time.
 * @param onSolution is called with every integer solution found on the way
 */
export const extremeValue = (
  program: OpenProgram,
  sum: Expression,
  sense: 'min' | 'max',
  onSolution: (point: ArrayLike<number>) => void = () => undefined,
): number | undefined => {
  let result = program.optimum(sum, sense);
  if (result.status === 'optimal' && !isInteger(result.point))
    result = program.optimum(sum, sense, 'integer');
  if (result.status === 'optimal') {
    onSolution(result.point);
    return Math.round(result.value);
  }
  if (result.status === 'infeasible') return undefined;
  if (result.status === 'unbounded') return Number.POSITIVE_INFINITY;
  throw new DisclosureError(`The attacker’s program was not solved: ${result.reason}.`);
};

/**
 * Property 2: a hidden cell is protected if it can be as great as its threshold and its interval is at least
 * threshold - 1 wide. An upper bound below the threshold would reveal a small count.
 */
export const isProtected = ({ lower, upper }: FeasibilityInterval, threshold: number): boolean =>
  upper >= threshold && upper - lower >= threshold - 1;
