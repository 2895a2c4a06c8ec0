import { Both } from '../parts/both.tsx';
import type { Category } from '../parts/catalog.ts';
import { byCategory, type Indicator, monthGrain, seriesOfYear } from '../parts/charts/series.ts';
import { SeriesChart } from '../parts/charts/series-chart.tsx';
import type { IndicatorValue } from '../parts/figure.tsx';
import { FigureCard } from '../parts/figure.tsx';
import { Load } from '../parts/load.tsx';
import { useLoad } from '../parts/use-load.ts';

export interface FieldProps {
  readonly field: Category;
  readonly indicators: readonly IndicatorValue[];
  /** Indicator id -> its figure of the year before. */
  readonly earlier: ReadonlyMap<string, IndicatorValue>;
  readonly defined: readonly Indicator[];
  readonly year: string;
}

/** The indicator of a field whose months are drawn: the first that is broken down, else the first with months. */
const drawnOf = (members: readonly Indicator[]): Indicator | undefined => {
  const monthly = members.filter((indicator) => monthGrain(indicator));
  return monthly.find((indicator) => monthGrain(indicator)?.breakdowns.length) ?? monthly[0];
};

/** A field of work: a card for each of its figures, and one of them month by month. */
export const Field = ({ field, indicators, earlier, defined, year }: FieldProps) => {
  const definitionOf = new Map(defined.map((indicator) => [indicator.id, indicator]));
  const members = indicators.flatMap(({ id }) => definitionOf.get(id) ?? []);
  const drawn = drawnOf(members);
  const breakdown = drawn && monthGrain(drawn)?.breakdowns[0];
  return (
    <section aria-labelledby={field.code} class="field">
      <h2 id={field.code}>
        <Both {...field.title} />
      </h2>
      <div class={indicators.length > 1 ? 'figures' : 'figures solo'}>
        <ul>
          {indicators.map((indicator) => (
            <CardWithMonths
              key={indicator.id}
              {...{ indicator, before: earlier.get(indicator.id), year }}
              isMonthly={
                indicator.id !== drawn?.id &&
                monthGrain(definitionOf.get(indicator.id) ?? { grains: [] }) !== undefined
              }
            />
          ))}
        </ul>
        {drawn && (
          <Load
            load={() => seriesOfYear(drawn.id, year, 'month', breakdown)}
            by={`${drawn.id} ${year}`}
            height="20rem"
          >
            {(series) => <SeriesChart series={series} height={230} />}
          </Load>
        )}
      </div>
    </section>
  );
};

const CardWithMonths = ({
  indicator,
  before,
  year,
  isMonthly,
}: {
  readonly indicator: IndicatorValue;
  readonly before: IndicatorValue | undefined;
  readonly year: string;
  readonly isMonthly: boolean;
}) => {
  const months = useLoad(
    async () => (isMonthly ? await seriesOfYear(indicator.id, year, 'month') : undefined),
    `${indicator.id} ${year}`,
  );
  const series = months.state === 'ready' ? months.value : undefined;
  const values = series && [...byCategory(series).values()][0]?.map(({ value }) => value);
  return <FigureCard {...{ indicator, before, period: year }} months={values} />;
};
