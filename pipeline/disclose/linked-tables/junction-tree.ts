/**
 * The junction tree of linked tables. Each table is a set of axes. If these sets form an acyclic hypergraph (the model
 * is decomposable), then non-negative integer tables that agree on their separators always come from one common base
 * table, so the base table itself is not needed: one clique per largest table has the same solutions (Dobra and
 * Fienberg 2000, on bounds under decomposable models). Tables that form a cycle are merged into one clique with all
 * their axes.
 */
export interface JunctionTree {
  readonly cliques: readonly ReadonlySet<string>[];
  /** Pairs of cliques, by index. The two agree on their separator: the axes that both have. */
  readonly edges: readonly (readonly [number, number])[];
}

type AxisSet = ReadonlySet<string>;

const isWithin = (a: AxisSet, b: AxisSet): boolean => [...a].every((axis) => b.has(axis));
const separatorSize = (a: AxisSet, b: AxisSet): number => [...a].filter((axis) => b.has(axis)).length;

/** Whether no other set contains this one; of equal sets the first is the largest. */
const isLargest = (a: AxisSet, i: number, sets: readonly AxisSet[]): boolean =>
  !sets.some((b, j) => isWithin(a, b) && (!isWithin(b, a) || j < i));

/**
 * The sets that form a cycle; none if the hypergraph is acyclic. Graham's reduction: remove axes of one set only and
 * sets within others, again and again; what remains is cyclic.
 */
const cycleOf = (sets: readonly AxisSet[]): readonly AxisSet[] => {
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

/** @param tables the axes of each table */
export const junctionTreeOf = (tables: readonly AxisSet[]): JunctionTree => {
  let cliques = tables.filter(isLargest);
  for (let cycle = cycleOf(cliques); cycle.length > 0; cycle = cycleOf(cliques))
    cliques = [...cliques, new Set(cycle.flatMap((axes) => [...axes]))].filter(isLargest);
  return { cliques, edges: spanningTree(cliques) };
};

/** A spanning tree with the largest separators; for an acyclic hypergraph it is a junction tree. */
const spanningTree = (cliques: readonly AxisSet[]): readonly (readonly [number, number])[] => {
  const edges: [number, number][] = [];
  const connected = new Set([0]);
  for (;;) {
    let best: { edge: [number, number]; size: number } | undefined;
    for (const a of connected)
      for (const [b, axes] of cliques.entries()) {
        const size = separatorSize(cliques[a] ?? NO_AXES, axes);
        if (!connected.has(b) && size > (best?.size ?? -1)) best = { edge: [a, b], size };
      }
    if (!best) return edges;
    edges.push(best.edge);
    connected.add(best.edge[1]);
  }
};

const NO_AXES: AxisSet = new Set();
