import type { Dataset } from '../../../schemas/model/dataset.ts';
import { type Constraint, DisclosureError, type Expression } from '../solver.ts';
import { type Axes, axesOf, MONTH, type Part, STRETCH } from './axes.ts';
import type { Component } from './components.ts';
import { junctionOf } from './junction-tree.ts';
import type { Fact } from './observed-margins.ts';

/** The rows that nobody sees, as non-negative whole numbers, one column for each place where rows can differ. */
export interface Lattice {
  readonly columns: number;
  /** What holds whatever the figures are: blocks agree on their common margins. */
  readonly constraints: readonly Constraint[];
  /** The columns that add up to a fact's figure. */
  sumOf(fact: Fact): Expression;
}

/** More columns than a laptop solves in the time of a publish. */
const MAX_COLUMNS = 60_000;

interface Block {
  readonly axes: readonly string[];
  /** Each place as the index of its part on each axis. */
  readonly places: readonly (readonly number[])[];
  readonly offset: number;
}

export const latticeOf = (dataset: Dataset, component: Component): Lattice => {
  const axes = axesOf(dataset, component);
  const tables = component.facts.map(({ cell }) => axes.of(cell.plan, cell.measure));
  const { blocks: sets, joints } = junctionOf([
    ...new Map(tables.map((set) => [[...set].join(), set])).values(),
  ]);
  const blocks: Block[] = [];
  let columns = 0;
  for (const set of sets) {
    const ordered = [...set].sort();
    const places = placesOf(axes, ordered, MAX_COLUMNS - columns);
    if (!places)
      throw new DisclosureError(
        `Dataset "${dataset.id}", ${component.year}: the lattice behind its tables has more than ${MAX_COLUMNS} columns.`,
      );
    blocks.push({ axes: ordered, places, offset: columns });
    columns += places.length;
  }
  return {
    columns,
    constraints: joints.flatMap(([a, b]) => agreement(blocks[a], blocks[b])),
    sumOf: (fact) => sumIn(axes, blocks, fact),
  };
};

/** Every place where the parts of these axes meet and rows can lie; undefined where there are more than `most`. */
const placesOf = (
  axes: Axes,
  ordered: readonly string[],
  most: number,
): readonly (readonly number[])[] | undefined => {
  const parts = ordered.map((axis) => axes.parts(axis));
  const stretch = ordered.indexOf(STRETCH);
  // A month lies in one stretch only; stretches come before months.
  const fits = (place: readonly number[], axis: string | undefined, part: Part): boolean =>
    axis !== MONTH || part.stretch === parts[stretch]?.[place[stretch] ?? 0]?.name;
  let places: readonly (readonly number[])[] = [[]];
  for (const [axis, of] of parts.entries()) {
    places = places.flatMap((place) =>
      of.flatMap((part, i) => (fits(place, ordered[axis], part) ? [[...place, i]] : [])),
    );
    if (places.length > most) return undefined;
  }
  return places.filter((place) =>
    axes.possible((axis) => parts[ordered.indexOf(axis)]?.[place[ordered.indexOf(axis)] ?? 0]),
  );
};

const sumIn = (axes: Axes, blocks: readonly Block[], fact: Fact): Expression => {
  const needed = axes.of(fact.cell.plan, fact.cell.measure);
  const block = blocks.find((candidate) => [...needed].every((axis) => candidate.axes.includes(axis)));
  if (!block) throw new Error(`No block has the axes of ${fact.cell.plan.id}.`);
  const counted = block.axes.map((axis) =>
    needed.has(axis) ? axes.parts(axis).map((part) => axes.counts(fact, axis, part)) : undefined,
  );
  const indices: number[] = [];
  for (const [i, place] of block.places.entries())
    if (place.every((part, axis) => counted[axis]?.[part] ?? true)) indices.push(block.offset + i);
  return { indices };
};

/** One constraint for each meeting of the parts of the axes that both blocks have. */
const agreement = (a: Block | undefined, b: Block | undefined): readonly Constraint[] => {
  if (!a || !b) return [];
  const shared = a.axes.filter((axis) => b.axes.includes(axis));
  const margins = new Map<string, { indices: number[]; values: number[] }>();
  for (const [block, sign] of [
    [a, 1],
    [b, -1],
  ] as const) {
    const at = shared.map((axis) => block.axes.indexOf(axis));
    for (const [i, place] of block.places.entries()) {
      const key = at.map((axis) => place[axis]).join();
      const margin = margins.get(key) ?? { indices: [], values: [] };
      margin.indices.push(block.offset + i);
      margin.values.push(sign);
      margins.set(key, margin);
    }
  }
  return [...margins.values()].map((margin) => ({ ...margin, lower: 0, upper: 0 }));
};
