import type { Dataset, Measure } from '../../../schemas/model/dataset.ts';

/** Measure id -> measure: measures that share a summed column, at least one of them with a threshold. */
export type MeasureGroup = ReadonlyMap<string, Measure>;

/** The columns that a measure sums. A count of rows sums a column of ones, named `#`. */
export const summedColumns = (measure: Measure): readonly string[] =>
  measure.kind === 'count' ? ['#'] : measure.columns;

/**
 * The measures that count persons, each with all measures that it is linked to through a summed column. Distinct counts
 * do not add up and belong to no group.
 */
export const measureGroups = (dataset: Dataset): readonly MeasureGroup[] => {
  const groups: Map<string, Measure>[] = [];
  for (const [id, measure] of Object.entries(dataset.measures)) {
    if (measure.kind === 'distinct') continue;
    const columns = new Set(summedColumns(measure));
    const linked = groups.filter((group) =>
      [...group.values()].some((other) => summedColumns(other).some((column) => columns.has(column))),
    );
    const merged = new Map([...linked.flatMap((group) => [...group]), [id, measure] as const]);
    groups.splice(0, groups.length, ...groups.filter((group) => !linked.includes(group)), merged);
  }
  return groups.filter((group) => [...group.values()].some(({ threshold }) => threshold !== undefined));
};

/** Whether a table of the release plan publishes a measure with a threshold. */
export const countsPersons = (dataset: Dataset): boolean =>
  dataset.release.tables.some((table) =>
    table.measures.some((id) => dataset.measures[id]?.threshold !== undefined),
  );
