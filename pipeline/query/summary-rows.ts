import type { Dataset, MeasuredIndicator, RatioIndicator } from '../../schemas/model/dataset.ts';
import type { Released, ReleasedCell, ReleasedTable } from '../disclose/released.ts';
import { ratioRows } from './ratio.ts';
import type { BreakdownItem, SummaryRow } from './summary-row.ts';

/**
 * Every indicator of a dataset, for every period and area of its release plan. It is computed from the released tables
 * alone, so the API publishes nothing that the files do not.
 */
export const summaryRows = (dataset: Dataset, { tables }: Released): readonly SummaryRow[] => {
  const measured = dataset.indicators
    .filter((indicator): indicator is MeasuredIndicator => 'of' in indicator)
    .flatMap((indicator) => measuredRows(indicator, tables));
  const ratios = dataset.indicators
    .filter((indicator): indicator is RatioIndicator => 'ratio' in indicator)
    .flatMap((indicator) => ratioRows(indicator, measured));
  return [...measured, ...ratios];
};

const measuredRows = (indicator: MeasuredIndicator, tables: readonly ReleasedTable[]): SummaryRow[] => {
  const rows = new Map<string, SummaryRow>();
  for (const table of tables.filter((t) => holds(t, indicator, []))) {
    const breakdowns = breakdownsOf(indicator, table, tables);
    for (const { period, area, value, status } of cellsOf(table, indicator)) {
      const key = `${period}|${area}`;
      const breakdown = breakdowns.flatMap(({ dimension, cells }) => {
        const items = cells.get(key);
        return items ? [{ dimension, items }] : [];
      });
      if (!rows.has(key))
        rows.set(key, {
          indicator: indicator.id,
          period,
          area,
          value,
          status,
          ...(breakdown.length && { breakdown }),
        });
    }
  }
  return [...rows.values()];
};

/** Whether a table has the indicator's measure, broken down by exactly its `where` dimensions and `others`. */
const holds = (table: ReleasedTable, indicator: MeasuredIndicator, others: readonly string[]): boolean => {
  const wanted = new Set([...Object.keys(indicator.where ?? {}), ...others]);
  const { by, measures } = table.plan;
  return measures.includes(indicator.of) && by.length === wanted.size && by.every((id) => wanted.has(id));
};

const cellsOf = (table: ReleasedTable, { of, where = {} }: MeasuredIndicator): readonly ReleasedCell[] =>
  table.cells.filter(
    (cell) =>
      cell.measure === of &&
      table.plan.by.every((id, i) => where[id] === undefined || cell.codes[i] === where[id]),
  );

/** The breakdowns of an indicator for which there is a table of the same grain: `period|area` -> items. */
const breakdownsOf = (indicator: MeasuredIndicator, total: ReleasedTable, tables: readonly ReleasedTable[]) =>
  (indicator.breakdown ?? []).flatMap((dimension) => {
    const table = tables.find(
      (t) =>
        t.plan.period === total.plan.period &&
        t.plan.area === total.plan.area &&
        holds(t, indicator, [dimension]),
    );
    if (!table) return [];
    const index = table.plan.by.indexOf(dimension);
    const cells = new Map<string, BreakdownItem[]>();
    for (const cell of cellsOf(table, indicator)) {
      const key = `${cell.period}|${cell.area}`;
      const item = { code: cell.codes[index] ?? '', value: cell.value, status: cell.status };
      cells.set(key, [...(cells.get(key) ?? []), item]);
    }
    return [{ dimension, cells }];
  });
