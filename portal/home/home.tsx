import { fields } from '../../schemas/codelists/fields.ts';
import { Both } from '../parts/both.tsx';
import { byField, chosenYear, datasets, publishedYears, summaryOf } from '../parts/catalog.ts';
import { FigureCard } from '../parts/figure.tsx';
import { formatDay } from '../parts/format.ts';
import { Load } from '../parts/load.tsx';
import { byCategory, type Indicator, indicators, monthGrain, seriesOfYear } from '../parts/series.ts';
import { useLoad } from '../parts/use-load.ts';
import { Hero } from './hero.tsx';
import { Months } from './months.tsx';
import { Regencies } from './regencies.tsx';

const ORDER = fields.codes.map(({ code }) => code);

/** The year at a glance: what the agency did, month by month and regency by regency, each figure with its origin. */
export const Home = () => (
  <Load load={publishedYears} by="years" height="100vh">
    {({ years, updated }) => {
      const year = chosenYear(years);
      return year === undefined ? <Empty /> : <Year {...{ year, years, updated }} />;
    }}
  </Load>
);

const Empty = () => (
  <>
    <h1>Bersinar Open Data</h1>
    <div class="note">
      <p>
        <Both
          id="Belum ada data yang terbit. Angka muncul di sini begitu unggahan pertama diterima."
          en="Nothing is published yet. Figures appear here once the first upload is accepted."
        />
      </p>
      <p>
        <a href="/staff/">Unggah berkas pertama</a> · <a href="/v1/docs">API</a>
      </p>
    </div>
  </>
);

interface YearProps {
  readonly year: string;
  readonly years: readonly string[];
  readonly updated: string | undefined;
}

const loadYear = async (year: string) => {
  const [summary, before, known, defined] = await Promise.all([
    summaryOf(year),
    summaryOf(String(Number(year) - 1)),
    datasets(),
    indicators(),
  ]);
  return { summary, before, known, defined };
};

const Year = ({ year, years, updated }: YearProps) => (
  <Load load={() => loadYear(year)} by={year} height="100vh">
    {({ summary, before, known, defined }) => {
      const of = (id: string) => summary.indicators.find((indicator) => indicator.id === id);
      const earlier = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
      return (
        <>
          <Hero {...{ year, years, updated, of }} />
          {byField(summary, known, ORDER).map(({ field, indicators: members }) => (
            <section key={field.code} aria-labelledby={field.code}>
              <h2 id={field.code}>
                <Both {...field.title} />
              </h2>
              <ul class="grid">
                {members.map((indicator) => (
                  <CardWithMonths
                    key={indicator.id}
                    {...{ indicator, before: earlier.get(indicator.id), year }}
                    defined={defined.find(({ id }) => id === indicator.id)}
                  />
                ))}
              </ul>
            </section>
          ))}
          <Months {...{ year, defined }} />
          <Regencies {...{ year, defined }} />
          {updated !== undefined && (
            <p class="note-line">
              <Both id={`Diperbarui ${formatDay(updated)}.`} en="Last updated." />
            </p>
          )}
        </>
      );
    }}
  </Load>
);

type Card = Parameters<typeof FigureCard>[0];

const CardWithMonths = ({
  indicator,
  before,
  year,
  defined,
}: Pick<Card, 'indicator' | 'before'> & { year: string; defined: Indicator | undefined }) => {
  const isMonthly = defined !== undefined && monthGrain(defined) !== undefined;
  const months = useLoad(
    async () => (isMonthly ? await seriesOfYear(indicator.id, year, 'month') : undefined),
    `${indicator.id} ${year}`,
  );
  const series = months.state === 'ready' ? months.value : undefined;
  const values = series && [...byCategory(series).values()][0]?.map(({ value }) => value);
  return <FigureCard {...{ indicator, before, period: year }} months={values} />;
};
