import type { Dataset } from '../../../schemas/dataset.ts';
import { type Constraint, DisclosureError, type Expression } from '../solver.ts';
import { type Axes, axesOf, MONTH, type Part, STRETCH } from './axes.ts';
import type { Component } from './components.ts';
import type { Fact } from './facts.ts';
import { junctionOf } from './junction.ts';

/** The rows that nobody sees, as non-negative whole numbers, one column for each place where rows can differ. */
export interface Lattice {
  readonly columns: number;
  /** What holds whatever the figures are: blocks agree on their common margins. */
  readonly constraints: readonly Constraint[];
  /** The columns that add up to a fact's figure. */
  sumOf(fact: Fact): Expression;
}

/** More columns than a laptop solves in the time of a publish. */
export const MAX_COLUMNS = 60_000;

interface Block {
  readonly axes: ReadonlySet<string>;
  readonly places: readonly ReadonlyMap<string, Part>[];
  readonly offset: number;
}

export const latticeOf = (dataset: Dataset, component: Component): Lattice => {
  const axes = axesOf(dataset, component);
  const tables = component.facts.map(({ cell }) => axes.of(cell.plan, cell.measure));
  const { blocks: sets, joints } = junctionOf([
    ...new Map(tables.map((set) => [[...set].sort().join(), set])).values(),
  ]);
  const blocks: Block[] = [];
  let columns = 0;
  for (const set of sets) {
    const places = placesOf(axes, set);
    blocks.push({ axes: set, places, offset: columns });
    columns += places.length;
    if (columns > MAX_COLUMNS)
      throw new DisclosureError(
        `Dataset "${dataset.id}", ${component.year}: the lattice behind its tables has more than ${MAX_COLUMNS} columns.`,
      );
  }
  const constraints = joints.flatMap(([a, b]) => agreement(blocks[a], blocks[b]));
  return {
    columns,
    constraints,
    sumOf: (fact) => {
      const needed = [...axes.of(fact.cell.plan, fact.cell.measure)];
      const block = blocks.find((candidate) => needed.every((axis) => candidate.axes.has(axis)));
      if (!block) throw new Error(`No block has the axes of ${fact.cell.plan.id}.`);
      const indices = block.places.flatMap((place, i) =>
        needed.every((axis) => axes.counts(fact, axis, place.get(axis) ?? { name: '' }))
          ? [block.offset + i]
          : [],
      );
      return { indices };
    },
  };
};

/** Every place where the parts of these axes meet and rows can lie. */
const placesOf = (axes: Axes, set: ReadonlySet<string>): readonly ReadonlyMap<string, Part>[] => {
  const months = set.has(MONTH);
  const ordered = [...set].filter((axis) => axis !== STRETCH || !months).sort();
  const all = ordered.reduce<readonly (readonly [string, Part][])[]>(
    (places, axis) =>
      places.flatMap((place) => axes.parts(axis).map((part) => [...place, [axis, part] as [string, Part]])),
    [[]],
  );
  return all
    .map((place) => {
      const month = place.find(([axis]) => axis === MONTH)?.[1];
      return new Map(month ? [...place, [STRETCH, { name: month.stretch ?? '' }] as const] : place);
    })
    .filter((place) => axes.possible(place));
};

/** One constraint for each meeting of the parts of the axes that both blocks have. */
const agreement = (a: Block | undefined, b: Block | undefined): readonly Constraint[] => {
  if (!a || !b) return [];
  const shared = [...a.axes].filter((axis) => b.axes.has(axis));
  const margins = new Map<string, { indices: number[]; values: number[] }>();
  for (const [block, sign] of [
    [a, 1],
    [b, -1],
  ] as const)
    for (const [i, place] of block.places.entries()) {
      const key = shared.map((axis) => place.get(axis)?.name).join('|');
      const margin = margins.get(key) ?? { indices: [], values: [] };
      margin.indices.push(block.offset + i);
      margin.values.push(sign);
      margins.set(key, margin);
    }
  return [...margins.values()].map((margin) => ({ ...margin, lower: 0, upper: 0 }));
};
