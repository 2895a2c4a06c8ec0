import { answerOf, indicatorsFor } from '../../../../pipeline/query/summary.ts';
import { getSummary } from '../../../../schemas/api/figures/get-summary.ts';
import type { Dataset } from '../../../../schemas/model/dataset.ts';
import { futureDay } from '../../figures/future-day.ts';
import { getFigures } from '../../figures/get-figures.ts';
import { defineRoute } from '../../http/define-route.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1/summary: resolves each dataset's release first, so that a dataset's figures all come from one. */
export const route = defineRoute(getSummary, async ({ c, query, json }, context) => {
  const { period, area, as_of: day } = query;
  const future = futureDay(c, day, context.clock());
  if (future) return future;
  const indicatorsOf = async (dataset: Dataset) => {
    const wanted = indicatorsFor(dataset, period, area);
    if (wanted.length === 0) return [];
    const { release, rowsOf } = await getFigures(context, dataset, day);
    const rows = await rowsOf(wanted.map(({ id }) => ({ indicator: id, period, area })));
    return wanted.map((indicator, i) => answerOf(dataset, indicator, release, rows[i]));
  };
  const indicators = (await Promise.all([...context.catalogue.values()].map(indicatorsOf))).flat();
  return json({ period, area, as_of: day ?? null, ...TERMS, indicators });
});
