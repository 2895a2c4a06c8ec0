/**
 * Tables as sets of axes. Where they form an acyclic hypergraph, non-negative whole tables that agree on their
 * common margins always have a common lattice behind them, so the lattice of all axes need not be written out: one
 * block per largest table, joined by the margins, has exactly the same solutions. Axes that form a cycle are merged
 * into one block, which is the full lattice of them.
 */
export interface Junction {
  readonly blocks: readonly ReadonlySet<string>[];
  /** Pairs of blocks that must agree on the axes that both have. */
  readonly joints: readonly (readonly [number, number])[];
}

type Axes = ReadonlySet<string>;

const isWithin = (a: Axes, b: Axes): boolean => [...a].every((axis) => b.has(axis));
const common = (a: Axes, b: Axes): number => [...a].filter((axis) => b.has(axis)).length;

/** Whether no other set contains this one, nor an earlier one is equal. */
const isLargest = (a: Axes, i: number, sets: readonly Axes[]): boolean =>
  !sets.some((b, j) => isWithin(a, b) && (!isWithin(b, a) || j < i));

/** What is left when axes of one set only, and sets within others, are taken away again and again (Graham's reduction). */
const cycleOf = (sets: readonly Axes[]): readonly Axes[] => {
  let left = sets.map((set) => ({ set, axes: set }));
  for (;;) {
    const reduced = left.map(({ set, axes }) => ({
      set,
      axes: new Set(
        [...axes].filter((axis) => left.some((other) => other.set !== set && other.axes.has(axis))),
      ),
    }));
    const all = reduced.map(({ axes }) => axes);
    const kept = reduced.filter(({ axes }, i) => isLargest(axes, i, all));
    if (kept.length <= 1) return [];
    if (kept.length === left.length) return kept.map(({ set }) => set);
    left = kept;
  }
};

/** Blocks and joints for the tables' sets of axes. */
export const junctionOf = (tables: readonly Axes[]): Junction => {
  let blocks = tables.filter(isLargest);
  for (let cycle = cycleOf(blocks); cycle.length > 0; cycle = cycleOf(blocks))
    blocks = [...blocks, new Set(cycle.flatMap((axes) => [...axes]))].filter(isLargest);
  return { blocks, joints: spanningTree(blocks) };
};

/** A tree of the blocks with the most axes in common along its edges: for acyclic ones a join tree. */
const spanningTree = (blocks: readonly Axes[]): readonly (readonly [number, number])[] => {
  const joints: [number, number][] = [];
  const joined = new Set([0]);
  for (;;) {
    let best: { pair: [number, number]; weight: number } | undefined;
    for (const a of joined)
      for (const [b, axes] of blocks.entries()) {
        const weight = common(blocks[a] ?? NONE, axes);
        if (!joined.has(b) && weight > (best?.weight ?? -1)) best = { pair: [a, b], weight };
      }
    if (!best) return joints;
    joints.push(best.pair);
    joined.add(best.pair[1]);
  }
};

const NONE: Axes = new Set();
