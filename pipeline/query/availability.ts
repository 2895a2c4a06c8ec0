import type { Dataset, Indicator, PlannedTable } from '../../schemas/dataset.ts';
import type { PeriodKind } from '../../schemas/period.ts';

/** Whether the release plan ever publishes an indicator for this kind of period and area. */
export const isPlanned = (
  dataset: Dataset,
  indicator: Indicator,
  period: PeriodKind,
  area: PlannedTable['area'],
): boolean => {
  if ('of' in indicator) {
    const where = Object.keys(indicator.where ?? {});
    return dataset.release.tables.some(
      (table) =>
        table.period === period &&
        table.area === area &&
        table.measures.includes(indicator.of) &&
        table.by.length === where.length &&
        table.by.every((id) => where.includes(id)),
    );
  }
  const { of, per } = indicator.ratio;
  const planned = (id: string) =>
    dataset.indicators.some((other) => other.id === id && isPlanned(dataset, other, period, area));
  return planned(of) && (typeof per === 'string' ? planned(per) : period === 'year' && area === 'province');
};
