import { Both } from '../parts/both.tsx';
import { Load } from '../parts/load.tsx';
import { type Indicator, monthGrain, seriesOfYear } from '../parts/series.ts';
import { SeriesChart } from '../parts/series-chart.tsx';

/** Every indicator that is published by month, broken down where it can be. */
export const Months = ({
  year,
  defined,
}: {
  readonly year: string;
  readonly defined: readonly Indicator[];
}) => {
  const monthly = defined.flatMap((indicator) => {
    const grain = monthGrain(indicator);
    return grain ? [{ id: indicator.id, breakdown: grain.breakdowns[0] }] : [];
  });
  if (monthly.length === 0) return null;
  return (
    <section aria-labelledby="bulan">
      <h2 id="bulan">
        <Both id="Bulan demi bulan" en="Month by month" />
      </h2>
      <div class="charts">
        {monthly.map(({ id, breakdown }) => (
          <Load
            key={id}
            load={() => seriesOfYear(id, year, 'month', breakdown)}
            by={`${id} ${year}`}
            height="20rem"
          >
            {(series) => <SeriesChart series={series} height={220} />}
          </Load>
        ))}
      </div>
    </section>
  );
};
