import type { PlotOptions } from '@observablehq/plot';
import { useCallback } from 'preact/hooks';
import { Both } from '../parts/both.tsx';
import { Chart, type PlotLibrary } from '../parts/charts/chart.tsx';
import type { Series } from '../parts/charts/series.ts';
import { SeriesTable } from '../parts/charts/series-chart.tsx';
import { formatNumber, formatPeriod, STATUS_WORDS } from '../parts/format.ts';

const ROW = 34;

type Row = Series['points'][number];

/** One period of a series by category, as horizontal bars with their values, or the reason why there is none. */
export const BarsChart = ({ series, period }: { readonly series: Series; readonly period: string }) => {
  const { title, unit, breakdown } = series;
  const points = series.points.filter((point) => point.period === period);
  const titles = new Map(breakdown?.categories.map(({ code, title: { id } }) => [code, id]));
  const rows = points.map((point) => ({
    ...point,
    name: titles.get(point.category ?? '') ?? point.category ?? '',
  }));
  const draw = useCallback(
    (plot: PlotLibrary): PlotOptions => ({
      marginLeft: Math.min(210, 16 + 7.5 * Math.max(...rows.map(({ name }) => name.length))),
      marginRight: 90,
      x: { axis: null, nice: true },
      y: { domain: rows.map(({ name }) => name), label: null, tickSize: 0 },
      marks: [
        plot.barX(
          rows.filter(({ value }) => value !== null),
          { y: 'name', x: 'value', fill: 'var(--c1)', insetTop: 3, insetBottom: 3 },
        ),
        plot.text(rows, {
          y: 'name',
          x: ({ value }: Row) => value ?? 0,
          dx: 6,
          textAnchor: 'start',
          fill: 'currentColor',
          text: ({ value, status }: Row) => (value === null ? STATUS_WORDS[status].id : formatNumber(value)),
        }),
        plot.ruleX([0]),
      ],
    }),
    [rows],
  );
  return (
    <Chart
      title={<Both id={`${title.id}, ${formatPeriod(period)}`} en={title.en} />}
      note={breakdown && <Both {...breakdown.title} />}
      label={`${title.id}, ${formatPeriod(period)}, ${unit.title.id}: ${rows.map(({ name, value, status }) => `${name} ${value === null ? STATUS_WORDS[status].id : formatNumber(value)}`).join('; ')}.`}
      draw={draw}
      height={20 + rows.length * ROW}
      table={<SeriesTable series={{ ...series, points }} />}
    />
  );
};
