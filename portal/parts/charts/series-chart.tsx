import type { PlotOptions } from '@observablehq/plot';
import { useCallback } from 'preact/hooks';
import { Both } from '../both.tsx';
import { formatMonth, formatNumber, formatPeriod, STATUS_WORDS } from '../format.ts';
import { Scroll } from '../scroll.tsx';
import { Chart, COLORS, type PlotLibrary } from './chart.tsx';
import { periodsOf, type Series } from './series.ts';

type Point = Series['points'][number];

const total = (points: readonly Point[]): number => points.reduce((sum, { value }) => sum + (value ?? 0), 0);

const shownPeriod = (period: string): string =>
  /^\d{4}-\d{2}$/.test(period) ? formatMonth(period) : formatPeriod(period);

/** The periods of a series as bars, stacked by category where it is broken down; periods without a value are marked. */
export const SeriesChart = ({
  series,
  height = 240,
}: {
  readonly series: Series;
  readonly height?: number;
}) => {
  const { title, unit, points, breakdown } = series;
  const isEmpty = points.every(({ value }) => value === null);
  const titles = new Map(breakdown?.categories.map(({ code, title: { id } }) => [code, id]));
  const draw = useCallback(
    (plot: PlotLibrary): PlotOptions => {
      const periods = periodsOf({ points });
      const absent = periods.filter((period) =>
        points.every((point) => point.period !== period || point.value === null),
      );
      const most = Math.max(0, ...[...Map.groupBy(points, ({ period }) => period).values()].map(total));
      return {
        marginLeft: 44,
        marginTop: 26,
        x: { domain: periods, tickFormat: shownPeriod, label: null, tickSize: 0 },
        y: {
          grid: true,
          label: unit.title.id,
          nice: true,
          ticks: Math.min(4, Math.max(1, Math.ceil(most))),
          tickFormat: formatNumber,
        },
        ...(breakdown && {
          color: {
            domain: breakdown.categories.map(({ code }) => code),
            range: COLORS,
            legend: true,
            tickFormat: (code: string) => titles.get(code) ?? code,
          },
        }),
        marks: [
          plot.barY(
            points.filter(({ value }) => value !== null),
            {
              x: 'period',
              y: 'value',
              fill: breakdown ? 'category' : 'var(--c1)',
              insetLeft: 1,
              insetRight: 1,
              title: ({ period, value, category }: Point) =>
                `${formatPeriod(period)}${category === null ? '' : `, ${titles.get(category) ?? category}`}: ${value === null ? '' : formatNumber(value)} ${unit.title.id}`,
            },
          ),
          plot.text(absent, { x: (period: string) => period, y: 0, text: () => '–', dy: -8 }),
          plot.ruleY([0]),
        ],
      };
    },
    [points, breakdown, unit, titles],
  );
  if (isEmpty) return <Nothing series={series} />;
  return (
    <Chart
      title={<Both {...title} />}
      label={`${title.id}, ${unit.title.id}, ${formatPeriod(points[0]?.period ?? '')} – ${formatPeriod(points.at(-1)?.period ?? '')}. Angkanya ada di tabel di bawah.`}
      draw={draw}
      height={height}
      table={<SeriesTable series={series} />}
    />
  );
};

/** Shown for a series without any value; the table has the reason for each period. */
const Nothing = ({ series }: { readonly series: Series }) => (
  <figure class="chart card">
    <figcaption>
      <h3>
        <Both {...series.title} />
      </h3>
      <p class="note-line">
        <Both id="Tidak ada angka dalam periode ini." en="There are no figures in this span." />
      </p>
    </figcaption>
    <details>
      <summary>
        Statusnya <span lang="en">(statuses)</span>
      </summary>
      <SeriesTable series={series} />
    </details>
  </figure>
);

/** The same series as a table: a row a period, a column a category. */
export const SeriesTable = ({ series: { title, unit, points, breakdown } }: { readonly series: Series }) => {
  const periods = periodsOf({ points });
  const columns = breakdown?.categories ?? [{ code: null, title: unit.title }];
  return (
    <Scroll label={title.id}>
      <table>
        <thead>
          <tr>
            <th scope="col">Periode</th>
            {columns.map(({ code, title: { id, en } }) => (
              <th scope="col" class="n" key={code}>
                <Both id={id} en={en} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period}>
              <th scope="row" class="k">
                {formatPeriod(period)}
              </th>
              {columns.map(({ code }) => (
                <Cell
                  key={code}
                  point={points.find((point) => point.period === period && point.category === code)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

const Cell = ({ point }: { readonly point: Point | undefined }) => {
  if (point?.value !== null && point !== undefined) return <td class="n">{formatNumber(point.value)}</td>;
  return <td class="w">{point ? STATUS_WORDS[point.status].id : '–'}</td>;
};
