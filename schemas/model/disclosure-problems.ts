import type { Dataset, PlannedTable } from './dataset.ts';

/** Errors of a declaration that would leave figures about persons without protection. */
export function* disclosureProblems(dataset: Dataset): Generator<string> {
  for (const [id, measure] of Object.entries(dataset.measures)) {
    if (measure.threshold === undefined) continue;
    if (measure.kind === 'distinct')
      yield `measure "${id}" has a threshold, but distinct counts do not add up, so they cannot be bounded.`;
    if (measure.scale) yield `measure "${id}" has a threshold, but persons are whole numbers.`;
  }
  for (const table of dataset.release.tables)
    for (const id of table.measures)
      if (table.partial && dataset.measures[id]?.threshold !== undefined && !hasMonths(dataset, table, id))
        yield `table "${table.id}" is partial, and the increments of "${id}" are in no table by month.`;
  const dimensions = Object.keys(dataset.dimensions);
  for (const [i, a] of dimensions.entries())
    for (const b of dimensions.slice(i + 1))
      if (!nest(dataset, a, b) && !nest(dataset, b, a))
        yield `dimensions "${a}" and "${b}" cut the same column into bands that overlap.`;
}

/** Whether the increments of a running total are published anyway. */
const hasMonths = (dataset: Dataset, { area, by }: PlannedTable, measure: string): boolean =>
  dataset.release.tables.some(
    (table) =>
      table.period === 'month' &&
      table.area === area &&
      table.measures.includes(measure) &&
      by.length === table.by.length &&
      by.every((dimension) => table.by.includes(dimension)),
  );

/** Whether the codes of one dimension lie within those of another; true where they are of different columns. */
const nest = (dataset: Dataset, fine: string, broad: string): boolean => {
  const [a, b] = [dataset.dimensions[fine], dataset.dimensions[broad]];
  if (!a || !b || a.column !== b.column) return true;
  const codes = dataset.columns.find(({ name }) => name === a.column)?.codeList?.codes ?? a.codes.codes;
  const within = new Map<string, string>();
  return codes.every(({ code }) => {
    const [from, to] = [a.collapse?.[code] ?? code, b.collapse?.[code] ?? code];
    const known = within.get(from) ?? to;
    within.set(from, to);
    return known === to;
  });
};
