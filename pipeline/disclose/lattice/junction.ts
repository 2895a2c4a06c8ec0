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

/** The sets that no other contains, each once, in the order given. */
const largest = (sets: readonly Axes[]): readonly Axes[] =>
  sets.filter((a, i) => !sets.some((b, j) => i !== j && isWithin(a, b) && (!isWithin(b, a) || j < i)));

/** What is left when axes of one set only, and sets within others, are taken away again and again (Graham's reduction). */
const cycleOf = (sets: readonly Axes[]): readonly number[] => {
  let left = sets.map((axes, index) => ({ axes, index }));
  for (;;) {
    const reduced = left.map(({ axes, index }) => ({
      index,
      axes: new Set(
        [...axes].filter((axis) => left.some((other) => other.index !== index && other.axes.has(axis))),
      ),
    }));
    const kept = reduced.filter(
      (a, i) =>
        !reduced.some((b, j) => i !== j && isWithin(a.axes, b.axes) && (!isWithin(b.axes, a.axes) || j < i)),
    );
    const size = (items: typeof left) => items.reduce((sum, { axes }) => sum + axes.size + 1, 0);
    if (kept.length <= 1) return [];
    if (size(kept) === size(left)) return kept.map(({ index }) => index);
    left = kept;
  }
};

/** Blocks and joints for the tables' sets of axes. */
export const junctionOf = (tables: readonly Axes[]): Junction => {
  let blocks = largest(tables);
  for (let cycle = cycleOf(blocks); cycle.length > 0; cycle = cycleOf(blocks)) {
    const merged = new Set(cycle.flatMap((index) => [...(blocks[index] ?? [])]));
    blocks = largest([...blocks.filter((_, index) => !cycle.includes(index)), merged]);
  }
  return { blocks, joints: spanningTree(blocks) };
};

/** A tree of the blocks with the most axes in common along its edges: for acyclic ones a join tree. */
const spanningTree = (blocks: readonly Axes[]): readonly (readonly [number, number])[] => {
  const joints: [number, number][] = [];
  const joined = new Set([0]);
  while (joined.size < blocks.length) {
    let best: { pair: [number, number]; weight: number } | undefined;
    for (const a of joined)
      for (const [b, axes] of blocks.entries()) {
        const weight = common(blocks[a] ?? new Set(), axes);
        if (!joined.has(b) && weight > (best?.weight ?? -1)) best = { pair: [a, b], weight };
      }
    if (!best) break;
    joints.push(best.pair);
    joined.add(best.pair[1]);
  }
  return joints;
};
