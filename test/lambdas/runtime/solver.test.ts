import loadHighs from 'highs';
import { highsSolver, loadSolver } from '../../../lambdas/runtime/solver.ts';
import { extremeValue } from '../../../pipeline/disclose/attackers/feasibility.ts';
import { DisclosureError } from '../../../pipeline/disclose/solver.ts';

const solver = await loadSolver();

describe('the solver', () => {
  test('tells an optimum from unbounded and infeasible, question after question', () => {
    const program = solver.open({ variables: 3, constraints: [{ indices: [0, 1], lower: 7, upper: 7 }] });
    expect(program.optimum({ indices: [0] }, 'max')).toMatchObject({ status: 'optimal', value: 7 });
    expect(program.optimum({ indices: [0] }, 'min')).toMatchObject({ status: 'optimal', value: 0 });
    expect(program.optimum({ indices: [2] }, 'max')).toEqual({ status: 'unbounded' });
    program.close();
    const impossible = solver.open({ variables: 1, constraints: [{ indices: [0], lower: -2, upper: -1 }] });
    expect(impossible.optimum({ indices: [0] }, 'max')).toEqual({ status: 'infeasible' });
    impossible.close();
  });

  test('asks for whole numbers where a fraction comes out', () => {
    // Three pairs that each add up to at most one: halves reach 1.5, whole numbers 1.
    const pairs = [
      [0, 1],
      [1, 2],
      [0, 2],
    ];
    const constraints = pairs.map((indices) => ({ indices, lower: 0, upper: 1 }));
    const program = solver.open({ variables: 3, constraints });
    expect(program.optimum({ indices: [0, 1, 2] }, 'max')).toMatchObject({ value: 1.5 });
    expect(extremeValue(program, { indices: [0, 1, 2] }, 'max')).toBe(1);
    expect(program.optimum({ indices: [0, 1, 2] }, 'max')).toMatchObject({ value: 1.5 });
    program.close();
  });

  test('out of time is no answer', async () => {
    const columns = 40;
    const constraints = Array.from({ length: columns }, (_, i) => ({
      indices: [i, (i + 1) % columns, (i * 7 + 3) % columns].filter((c, k, all) => all.indexOf(c) === k),
      lower: 3,
      upper: 50 + i,
    }));
    const program = highsSolver(await loadHighs(), 0).open({ variables: columns, constraints });
    const all = { indices: Array.from({ length: columns }, (_, i) => i) };
    expect(program.optimum(all, 'max')).toEqual({ status: 'failed', reason: 'timeLimit' });
    expect(() => extremeValue(program, all, 'max')).toThrow(DisclosureError);
    program.close();
  });
});
