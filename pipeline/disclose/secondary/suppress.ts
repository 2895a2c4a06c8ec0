import type { Dataset } from '../../../schemas/model/dataset.ts';
import { attackYear, thresholdOf, type YearAttack } from '../attackers/attack.ts';
import { type Interval, isProtected } from '../attackers/feasibility.ts';
import { type History, slicesOf, withRelease } from '../history/history.ts';
import { isHidden } from '../linked-tables/components.ts';
import { groupsOf, type MeasureGroup } from '../linked-tables/measure-groups.ts';
import { type Fact, factsOf } from '../linked-tables/observed-margins.ts';
import { cellKey, type PublicCell, type PublicRelease } from '../public-release.ts';
import { DisclosureError, type Solver } from '../solver.ts';
import { partnersOf } from './cell-selection.ts';
import { costOf } from './cost.ts';
import { goalsOf } from './protection-levels.ts';

/**
 * The figures of a new version to hide, by `cellKey`: those too small, those hidden before that still may not be
 * shown, and as few others as protect them all, against everything that the versions before have shown.
 * @param exact the new version with every figure's value
 * @param small whether a figure may not be shown by itself
 */
export const hiddenCells = (
  dataset: Dataset,
  history: History,
  exact: PublicRelease,
  small: (cell: PublicCell) => boolean,
  solver: Solver,
): ReadonlySet<string> => {
  const hidden = new Set<string>();
  for (const [year, slice] of slicesOf(exact)) {
    const before = history.get(year) ?? [];
    const primary = new Set(slice.cells.filter(small).map(cellKey));
    const wasHidden = new Set(
      before
        .at(-1)
        ?.cells.filter((cell) => cell.value === undefined)
        .map(cellKey),
    );
    const kept = slice.cells.map(cellKey).filter((key) => wasHidden.has(key));
    for (const group of groupsOf(dataset)) {
      const chosen = hideIn({ dataset, year, group, before, slice, solver }, primary, kept);
      for (const key of chosen) hidden.add(key);
    }
  }
  return hidden;
};

interface Year {
  readonly dataset: Dataset;
  readonly year: string;
  readonly group: MeasureGroup;
  readonly before: readonly PublicRelease[];
  readonly slice: PublicRelease;
  readonly solver: Solver;
}

/** A version as the public would see it. */
export const mask = (release: PublicRelease, hidden: ReadonlySet<string>): PublicRelease => ({
  ...release,
  cells: release.cells.map((cell) => {
    if (!hidden.has(cellKey(cell))) return cell;
    const { value: _value, ...rest } = cell;
    return rest;
  }),
});

const hideIn = (year: Year, primary: ReadonlySet<string>, kept: readonly string[]): ReadonlySet<string> => {
  const hidden = new Set([...primary, ...kept]);
  // A year that says nothing new keeps what it hides: it was attacked when it was made.
  const history: History = new Map([[year.year, year.before]]);
  if (withRelease(history, mask(year.slice, hidden)).get(year.year) === year.before) return hidden;
  for (;;) {
    const found = look(year, hidden);
    const failing = [...found.intervals].find(
      ([fact, interval]) => !isProtected(interval, thresholdOf(found.component, fact)),
    );
    if (!failing) return showAgain(year, hidden, primary);
    for (const key of partners(year, found, failing)) hidden.add(key);
  }
};

const look = (
  { dataset, year, group, before, slice, solver }: Year,
  hidden: ReadonlySet<string>,
): YearAttack => attackYear(dataset, year, group, [...before, mask(slice, hidden)], solver, 'enough');

/** Times that a goal is set one higher where fractions reached it and whole numbers did not. */
const EFFORTS = 20;

const partners = (
  { dataset, before, year, solver }: Year,
  found: YearAttack,
  [target, interval]: readonly [Fact, Interval],
): readonly string[] => {
  const threshold = thresholdOf(found.component, target);
  for (let effort = 0; effort <= EFFORTS; effort++) {
    let more: readonly string[] | undefined;
    for (const goal of goalsOf(interval, threshold, effort))
      more ??= partnersOf(dataset, found, before.length, target, goal, solver);
    if (!more) break;
    if (more.length > 0) return more;
  }
  throw new DisclosureError(
    `Dataset "${dataset.id}", ${year}: ${cellKey(target.cell)} cannot be protected any more, whatever else is hidden.`,
  );
};

/** Shows again, the dearest first, whatever is not needed: what was hidden for one figure often protects another. */
const showAgain = (
  year: Year,
  hidden: ReadonlySet<string>,
  primary: ReadonlySet<string>,
): ReadonlySet<string> => {
  const given = year.slice.cells.map((cell) => ({ key: cellKey(cell), cost: costOf(cell.value ?? 0) }));
  let kept = hidden;
  for (const { key } of given.sort((a, b) => b.cost - a.cost || (a.key < b.key ? -1 : 1))) {
    if (!hidden.has(key) || primary.has(key)) continue;
    const without = new Set([...kept].filter((other) => other !== key));
    if (!givesAway(year, without, key) && holds(look(year, without))) kept = without;
  }
  return kept;
};

const holds = ({ component, intervals }: YearAttack): boolean =>
  [...intervals].every(([fact, interval]) => isProtected(interval, thresholdOf(component, fact)));

/** Whether a figure that an earlier version hid would now be shown, of the same rows. */
const givesAway = ({ dataset, before, slice }: Year, hidden: ReadonlySet<string>, shown: string): boolean => {
  const facts = factsOf(dataset, [...before, mask(slice, hidden)]);
  const of = facts.filter(({ cell }) => cellKey(cell) === shown);
  const times = new Set(of.filter(isHidden).map((fact) => fact.times.join()));
  return of.some((fact) => !isHidden(fact) && times.has(fact.times.join()));
};
