import type { Dataset, Measure } from '../../../schemas/model/dataset.ts';

/** Measures whose figures bear on each other, at least one of them with a threshold. */
export type MeasureGroup = ReadonlyMap<string, Measure>;

/** A count of rows adds up as if every row had one column with a 1 in it. */
export const quantitiesOf = (measure: Measure): readonly string[] =>
  measure.kind === 'count' ? ['#'] : measure.columns;

/** The measures of a dataset that count persons, together with those that share a summed column with them. */
export const groupsOf = (dataset: Dataset): readonly MeasureGroup[] => {
  const groups: Map<string, Measure>[] = [];
  for (const [id, measure] of Object.entries(dataset.measures)) {
    if (measure.kind === 'distinct') continue;
    const quantities = new Set(quantitiesOf(measure));
    const linked = groups.filter((group) =>
      [...group.values()].some((other) => quantitiesOf(other).some((column) => quantities.has(column))),
    );
    const merged = new Map([...linked.flatMap((group) => [...group]), [id, measure] as const]);
    groups.splice(0, groups.length, ...groups.filter((group) => !linked.includes(group)), merged);
  }
  return groups.filter((group) => [...group.values()].some(({ threshold }) => threshold !== undefined));
};

/** Whether any figure of a dataset is protected. */
export const isGuarded = (dataset: Dataset): boolean =>
  dataset.release.tables.some((table) =>
    table.measures.some((id) => dataset.measures[id]?.threshold !== undefined),
  );
