import { describe, expect, test } from '@jest/globals';
import { extremeValue, isProtected, valueAt } from '../../../../pipeline/disclose/attackers/feasibility.ts';
import {
  DisclosureError,
  type OpenProgram,
  type SolverResult,
  withProgram,
} from '../../../../pipeline/disclose/solver.ts';

const SUM = { indices: [0, 2] };

/** A program that answers with these outcomes, in order, and what it was asked. */
const answering = (...outcomes: readonly SolverResult[]) => {
  const asked: unknown[] = [];
  const program: OpenProgram = {
    optimum(objective, sense, columns = 'real') {
      asked.push([objective, sense, columns]);
      return outcomes[asked.length - 1] ?? { status: 'failed', reason: 'asked too often' };
    },
    close: () => undefined,
  };
  return { program, asked };
};
const optimal = (...point: readonly number[]): SolverResult => ({
  status: 'optimal',
  value: (point[0] ?? 0) + (point[2] ?? 0),
  point,
});

describe('the least or greatest value of a sum of whole numbers', () => {
  test('is the linear program’s where its solution is whole, up to what solvers leave', () => {
    const { program, asked } = answering(optimal(3, 0, 1.999_999_9));
    expect(extremeValue(program, SUM, 'max')).toBe(5);
    expect(asked).toEqual([[SUM, 'max', 'real']]);
  });

  test('is the integer program’s where it is not', () => {
    const { program, asked } = answering(optimal(2.5, 0.5, 1), optimal(2, 0, 1));
    const seen: unknown[] = [];
    expect(extremeValue(program, SUM, 'min', (point) => seen.push(point))).toBe(3);
    expect(asked).toEqual([
      [SUM, 'min', 'real'],
      [SUM, 'min', 'integer'],
    ]);
    expect(seen).toEqual([[2, 0, 1]]);
  });

  test('does not exist where the figures contradict each other, found early or late', () => {
    expect(extremeValue(answering({ status: 'infeasible' }).program, SUM, 'max')).toBeUndefined();
    const late = answering(optimal(0.5, 0, 0), { status: 'infeasible' });
    expect(extremeValue(late.program, SUM, 'max')).toBeUndefined();
  });

  test('is infinite where nothing bounds it', () =>
    expect(extremeValue(answering({ status: 'unbounded' }).program, SUM, 'max')).toBe(
      Number.POSITIVE_INFINITY,
    ));

  test('is never guessed: no answer in time is an error that says why', () => {
    const failed = answering({ status: 'failed', reason: 'time limit' });
    expect(() => extremeValue(failed.program, SUM, 'max')).toThrow(DisclosureError);
    expect(() => extremeValue(answering(optimal(0.5)).program, SUM, 'max')).toThrow(/asked too often/);
  });
});

test('the value of an expression at a point: 1 for every column unless told', () => {
  expect(valueAt({ indices: [0, 2] }, [5, 7, 11])).toBe(16);
  expect(valueAt({ indices: [0, 2], values: [2, -1] }, [5, 7, 11])).toBe(-1);
  expect(valueAt({ indices: [0, 3] }, [5, 7, 11])).toBe(5);
  expect(valueAt({ indices: [] }, [5])).toBe(0);
});

test.each([
  [0, 5, true],
  [0, 4, false],
  [1, 5, true],
  [2, 5, false],
  [2, 6, true],
  [40, 44, true],
  [40, 43, false],
  [0, Number.POSITIVE_INFINITY, true],
])('with threshold 5, to know %i to %f leaves a figure protected: %s', (lower, upper, safe) =>
  expect(isProtected({ lower, upper }, 5)).toBe(safe),
);

test('a program is closed whatever its use comes to', () => {
  let closed = 0;
  const open: OpenProgram = {
    optimum: () => ({ status: 'infeasible' }),
    close: () => {
      closed += 1;
    },
  };
  const solver = { open: () => open };
  const program = { variables: 0, constraints: [] };
  expect(withProgram(solver, program, (given) => given === open)).toBe(true);
  const failing = () =>
    withProgram(solver, program, () => {
      throw new Error('broken');
    });
  expect(failing).toThrow('broken');
  expect(closed).toBe(2);
});
