import type { LinearSystem } from '../linked-tables/linear-system.ts';
import { isHidden, type LinkedTables, thresholdOf } from '../linked-tables/linked-tables.ts';
import type { ObservedMargin } from '../linked-tables/observed-margins.ts';
import { type Expression, type OpenProgram, type Solver, withProgram } from '../solver.ts';
import { extremeValue, type FeasibilityInterval, isProtected, valueAt } from './feasibility.ts';

/** `exact`: both bounds of every hidden cell. `until-safe`: stop at a cell once solutions show that it is protected. */
export type BoundsWanted = 'exact' | 'until-safe';

/** A hidden margin with what the attacker learns of it. */
export interface HiddenMargin {
  readonly margin: ObservedMargin;
  readonly threshold: number;
  readonly interval: FeasibilityInterval;
}

/** The feasibility interval of every hidden margin; undefined if the shown margins contradict each other. */
export const feasibilityIntervals = (
  tables: LinkedTables,
  system: LinearSystem,
  solver: Solver,
  bounds: BoundsWanted,
): readonly HiddenMargin[] | undefined => {
  const shown = tables.margins.filter((margin) => !isHidden(margin));
  const zeros = zeroVariables(system, shown);
  const withoutZeros = ({ indices, values }: Expression): Expression => ({
    indices: indices.filter((variable) => !zeros.has(variable)),
    ...(values && { values: values.filter((_, i) => !zeros.has(indices[i] ?? -1)) }),
  });
  const constraints = [
    ...system.constraints.map((constraint) => ({ ...constraint, ...withoutZeros(constraint) })),
    ...shown.map((margin) => {
      const value = margin.cell.value ?? 0;
      return { ...withoutZeros(system.sumOf(margin)), lower: value, upper: value };
    }),
    // Keep a constraint without variables only if its value is not zero; it makes the system infeasible.
  ].filter(({ indices, lower }) => indices.length > 0 || lower !== 0);
  const targets = tables.margins.filter(isHidden).map((margin) => ({
    margin,
    sum: withoutZeros(system.sumOf(margin)),
    threshold: thresholdOf(tables, margin),
    attained: { lower: Number.POSITIVE_INFINITY, upper: Number.NEGATIVE_INFINITY },
  }));
  return withProgram(solver, { variables: system.variables, constraints }, (program) =>
    intervalsOf(program, targets, bounds),
  );
};

/** Variables that a shown zero fixes to zero. Most tables have many; leaving them out keeps the program small. */
const zeroVariables = (system: LinearSystem, shown: readonly ObservedMargin[]): ReadonlySet<number> =>
  new Set(shown.flatMap((margin) => (margin.cell.value === 0 ? system.sumOf(margin).indices : [])));

interface Target {
  readonly margin: ObservedMargin;
  readonly sum: Expression;
  readonly threshold: number;
  /** The smallest and the greatest value among the solutions found so far. */
  readonly attained: { lower: number; upper: number };
}

/** A solution for one target also gives a value of every other target, so most of them need no optimum of their own. */
const intervalsOf = (
  program: OpenProgram,
  targets: readonly Target[],
  bounds: BoundsWanted,
): readonly HiddenMargin[] | undefined => {
  const onSolution = (point: ArrayLike<number>) => {
    for (const { sum, attained } of targets) {
      const value = Math.round(valueAt(sum, point));
      attained.lower = Math.min(attained.lower, value);
      attained.upper = Math.max(attained.upper, value);
    }
  };
  const hidden: HiddenMargin[] = [];
  for (const { margin, sum, threshold, attained } of targets) {
    if (bounds === 'until-safe' && isProtected(attained, threshold)) {
      hidden.push({ margin, threshold, interval: { ...attained } });
      continue;
    }
    const upper = extremeValue(program, sum, 'max', onSolution);
    const lower = extremeValue(program, sum, 'min', onSolution);
    if (upper === undefined || lower === undefined) return undefined;
    hidden.push({ margin, threshold, interval: { lower, upper } });
  }
  return hidden;
};
