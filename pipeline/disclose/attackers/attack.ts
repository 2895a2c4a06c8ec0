import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { History } from '../history/history.ts';
import { type Component, isHidden } from '../linked-tables/components.ts';
import { type Lattice, latticeOf } from '../linked-tables/linked-tables.ts';
import { groupsOf, type MeasureGroup } from '../linked-tables/measure-groups.ts';
import { type Fact, factsOf, type Sameness } from '../linked-tables/observed-margins.ts';
import { cellKey, type PublicRelease } from '../public-release.ts';
import { DisclosureError, type Expression, type OpenProgram, type Solver, withProgram } from '../solver.ts';
import { extreme, type Interval, isProtected, valueAt } from './feasibility.ts';

/** What the attacker learns of one hidden figure. */
export interface Finding extends Interval {
  /** `table|period|area|codes|measure`. */
  readonly cell: string;
  readonly version: string;
  readonly threshold: number;
  readonly safe: boolean;
}

export interface AttackOptions {
  /** Exact bounds of every hidden figure, or only until it is known to be safe. */
  readonly depth?: 'exact' | 'enough';
  /** Only years of which this version says something new; absent: all. */
  readonly newIn?: string;
}

/**
 * Attacks the union of all versions of a dataset: for every hidden figure, what the shown ones leave possible.
 * Throws `DisclosureError` where bounds cannot be had, which is no all-clear.
 */
export const attack = (
  dataset: Dataset,
  history: History,
  solver: Solver,
  { depth = 'exact', newIn }: AttackOptions = {},
): readonly Finding[] =>
  [...history]
    .filter(([, slices]) => newIn === undefined || slices.at(-1)?.version === newIn)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([year, slices]) =>
      groupsOf(dataset).flatMap((group) => {
        const { component, intervals } = attackYear(dataset, year, group, slices, solver, depth);
        return [...intervals].map(([fact, interval]) => findingOf(fact, interval, component, slices));
      }),
    );

/** A year of one group of measures, attacked; `component` has the facts as the attacker joined them. */
export interface YearAttack {
  readonly component: Component;
  readonly lattice: Lattice;
  readonly intervals: ReadonlyMap<Fact, Interval>;
}

/**
 * The attacker takes rows to be the same from version to version as far as the figures allow; where they contradict
 * that, only where the upload of a month is the same; and at last nothing from one version to another.
 */
export const attackYear = (
  dataset: Dataset,
  year: string,
  group: MeasureGroup,
  slices: readonly PublicRelease[],
  solver: Solver,
  depth: 'exact' | 'enough',
): YearAttack => {
  for (const sameness of SAMENESS) {
    const facts = factsOf(dataset, slices, sameness).filter(({ cell }) => group.has(cell.measure));
    const component = { year, group, facts };
    const lattice = latticeOf(dataset, facts.some(isHidden) ? component : { ...component, facts: [] });
    if (!facts.some(isHidden)) return { component, lattice, intervals: new Map() };
    const intervals = attackComponent(component, lattice, solver, depth);
    if (intervals) return { component, lattice, intervals };
  }
  throw new DisclosureError(`Dataset "${dataset.id}", ${year}: its figures contradict each other.`);
};

const SAMENESS: readonly Sameness[] = ['unless-contradicted', 'same-upload', 'same-release'];

/** Bounds for the hidden figures of one component; undefined where its facts contradict each other. */
const attackComponent = (
  { facts, ...rest }: Component,
  lattice: Lattice,
  solver: Solver,
  depth: 'exact' | 'enough',
): ReadonlyMap<Fact, Interval> | undefined => {
  const shown = facts.filter((fact) => !isHidden(fact));
  const none = emptyColumns(lattice, shown);
  const without = ({ indices, values }: Expression): Expression => ({
    indices: indices.filter((column) => !none.has(column)),
    ...(values && { values: values.filter((_, i) => !none.has(indices[i] ?? -1)) }),
  });
  const constraints = [
    ...lattice.constraints.map((constraint) => ({ ...constraint, ...without(constraint) })),
    ...shown.map((fact) => {
      const value = fact.cell.value ?? 0;
      return { ...without(lattice.sumOf(fact)), lower: value, upper: value };
    }),
    // One that is left without columns says something only if it is no zero: a contradiction.
  ].filter(({ indices, lower }) => indices.length > 0 || lower !== 0);
  const hidden = facts.filter(isHidden).map((fact) => ({
    fact,
    sum: without(lattice.sumOf(fact)),
    threshold: thresholdOf({ facts, ...rest }, fact),
    reached: { lower: Number.POSITIVE_INFINITY, upper: Number.NEGATIVE_INFINITY },
  }));
  return withProgram(solver, { columns: lattice.columns, constraints }, (program) =>
    intervalsOf(program, hidden, depth),
  );
};

/** Columns that a shown zero makes zero: most places of most tables, and no work for the solver. */
const emptyColumns = (lattice: Lattice, shown: readonly Fact[]): ReadonlySet<number> =>
  new Set(shown.flatMap((fact) => (fact.cell.value === 0 ? lattice.sumOf(fact).indices : [])));

interface Target {
  readonly fact: Fact;
  readonly sum: Expression;
  readonly threshold: number;
  /** The least and the greatest value in any solution so far. */
  readonly reached: { lower: number; upper: number };
}

/** A solution found for one target bounds all the others from inside: most need no program of their own. */
const intervalsOf = (
  program: OpenProgram,
  targets: readonly Target[],
  depth: 'exact' | 'enough',
): ReadonlyMap<Fact, Interval> | undefined => {
  const seen = (point: ArrayLike<number>) => {
    for (const { sum, reached } of targets) {
      const value = Math.round(valueAt(sum, point));
      reached.lower = Math.min(reached.lower, value);
      reached.upper = Math.max(reached.upper, value);
    }
  };
  const intervals = new Map<Fact, Interval>();
  for (const { fact, sum, threshold, reached } of targets) {
    if (depth === 'enough' && isProtected(reached, threshold)) {
      intervals.set(fact, { ...reached });
      continue;
    }
    const upper = extreme(program, sum, 'max', seen);
    const lower = extreme(program, sum, 'min', seen);
    if (upper === undefined || lower === undefined) return undefined;
    intervals.set(fact, { lower, upper });
  }
  return intervals;
};

/** A figure of a measure without a threshold is hidden for the sake of another and needs no width of its own. */
export const thresholdOf = ({ group }: Component, { cell }: Fact): number =>
  group.get(cell.measure)?.threshold ?? 0;

const findingOf = (
  fact: Fact,
  interval: Interval,
  component: Component,
  releases: readonly PublicRelease[],
): Finding => {
  const threshold = thresholdOf(component, fact);
  return {
    cell: cellKey(fact.cell),
    version: releases[fact.since]?.version ?? '',
    ...interval,
    threshold,
    safe: isProtected(interval, threshold),
  };
};
