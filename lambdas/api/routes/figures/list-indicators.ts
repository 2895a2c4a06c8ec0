import { grainsOf } from '../../../../pipeline/query/availability.ts';
import { listIndicators } from '../../../../schemas/api/figures/list-indicators.ts';
import type { RatioIndicator } from '../../../../schemas/model/dataset.ts';
import { satuDataOf } from '../../../../schemas/model/satu-data.ts';
import { defineRoute } from '../../http/define-route.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1/indicators */
export const route = defineRoute(listIndicators, ({ json }, { catalogue }) => {
  const indicators = [...catalogue.values()].flatMap((dataset) =>
    dataset.indicators.map((indicator) => ({
      id: indicator.id,
      dataset: dataset.id,
      ...satuDataOf(indicator),
      unit: indicator.unit,
      grains: grainsOf(dataset, indicator).map((grain) => ({
        ...grain,
        breakdowns: [...grain.breakdowns],
      })),
      series: `/v1/indicators/${indicator.id}`,
      ...('ratio' in indicator && { ratio: ratioOf(indicator) }),
      ...(indicator.notes && { notes: [...indicator.notes] }),
    })),
  );
  return json({ ...TERMS, indicators });
});

const ratioOf = ({ ratio: { of, per, times = 1 } }: RatioIndicator) => {
  if (typeof per === 'string') return { of, per, times };
  const { title, source, values } = per.reference;
  return { of, reference: { title, source, values }, times };
};
