import { grainsOf } from '../../../../pipeline/query/availability.ts';
import { breakdownTitle, categoriesOf, seriesPoints } from '../../../../pipeline/query/series.ts';
import { requestOf } from '../../../../pipeline/query/series-request.ts';
import { numberOf, provenanceOf } from '../../../../pipeline/query/summary.ts';
import type { Catalogue } from '../../../../schemas/agency/catalogue.ts';
import { getIndicator, SERIES_COLUMNS } from '../../../../schemas/api/figures/get-indicator.ts';
import { futureDay } from '../../figures/future-day.ts';
import { getFigures } from '../../figures/get-figures.ts';
import { defineRoute } from '../../http/define-route.ts';
import { link } from '../../http/links.ts';
import { formatOf, TABLE, unacceptable } from '../../http/negotiate.ts';
import { notFound } from '../../http/not-found.ts';
import { invalidRequest, refused } from '../../http/problem.ts';
import { TERMS } from '../../terms.ts';

const find = (catalogue: Catalogue, id: string) => {
  for (const dataset of catalogue.values()) {
    const indicator = dataset.indicators.find((candidate) => candidate.id === id);
    if (indicator) return { dataset, indicator };
  }
  return undefined;
};

/** GET /v1/indicators/{id}: the series, as JSON or CSV. */
export const route = defineRoute(getIndicator, async ({ c, params, query, json }, context) => {
  const { id } = params;
  const { as_of: day, from, to, area, breakdown } = query;
  const found = find(context.catalogue, id);
  if (!found)
    return notFound(
      c,
      'unknown-indicator',
      id,
      [...context.catalogue.values()].flatMap((dataset) => dataset.indicators.map((i) => i.id)),
    );
  const format = formatOf(c, TABLE);
  if (!format) return unacceptable(c, TABLE);
  const future = futureDay(c, day, context.clock());
  if (future) return future;
  const { dataset, indicator } = found;
  const request = requestOf(grainsOf(dataset, indicator), {
    area,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(breakdown !== undefined && { breakdown }),
  });
  if ('parameter' in request) {
    const { parameter, given, allowed, expected } = request;
    return invalidRequest(c, [
      refused({ code: 'not-published', path: `/query/${parameter}`, given, expected, allowed }),
    ]);
  }
  const { release, seriesOf } = await getFigures(context, dataset, day);
  const categories = categoriesOf(dataset, indicator, breakdown);
  const points = seriesPoints(await seriesOf(id), categories, request);
  link(c, 'describedby', `/v1/datasets/${dataset.id}`, 'application/json');
  if (format === 'csv') {
    const { writeCsv } = await import('../../../../pipeline/publish/formats/csv-text.ts');
    const rows = points.map(({ period, area: place, category, value, status }) => [
      period,
      place,
      category,
      value,
      indicator.unit.code,
      status,
      release?.version ?? null,
    ]);
    return c.body(writeCsv(SERIES_COLUMNS, rows), 200, { 'content-type': 'text/csv; charset=utf-8' });
  }
  return json({
    id,
    title: indicator.title,
    unit: indicator.unit,
    dataset: dataset.id,
    version: release?.version ?? null,
    provenance: provenanceOf(dataset, release),
    as_of: day ?? null,
    ...TERMS,
    period: request.kind,
    breakdown:
      breakdown === undefined
        ? null
        : {
            dimension: breakdown,
            title: breakdownTitle(dataset, breakdown),
            categories: [...categories],
          },
    points: points.map((point) => ({ ...point, value: numberOf(point.value) })),
    ...(indicator.notes && { notes: [...indicator.notes] }),
  });
});
