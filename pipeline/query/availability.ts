import type { Dataset, Indicator, PlannedTable } from '../../schemas/model/dataset.ts';
import { PERIOD_KINDS, type PeriodKind } from '../../schemas/model/period.ts';

/** Whether the release plan has an indicator for this kind of period and area. */
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

/** One grain of an indicator. `breakdowns` are dimensions, and `area` for a breakdown by regency. */
export interface Grain {
  readonly period: PeriodKind;
  readonly areas: PlannedTable['area'];
  readonly breakdowns: readonly string[];
}

const AREAS: readonly PlannedTable['area'][] = ['province', 'regency'];

/** All grains of an indicator in the release plan, the finest periods first. */
export const grainsOf = (dataset: Dataset, indicator: Indicator): readonly Grain[] =>
  PERIOD_KINDS.flatMap((period) =>
    AREAS.filter((areas) => isPlanned(dataset, indicator, period, areas)).map((areas) => ({
      period,
      areas,
      breakdowns: [
        ...('of' in indicator ? (indicator.breakdown ?? []) : []).filter((dimension) =>
          isPlanned(
            dataset,
            {
              ...indicator,
              where: { ...('of' in indicator && indicator.where), [dimension]: '' },
            } as Indicator,
            period,
            areas,
          ),
        ),
        ...(areas === 'regency' ? ['area'] : []),
      ],
    })),
  );
