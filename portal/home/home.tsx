import { agency } from '../../schemas/agency/agency.ts';
import { Both } from '../parts/both.tsx';
import { byField, chosenYear, datasets, publishedYears, summaryOf } from '../parts/catalog.ts';
import { indicators } from '../parts/charts/series.ts';
import { Load } from '../parts/load.tsx';
import { Field } from './field.tsx';
import { Hero } from './hero.tsx';
import { Regencies } from './regencies.tsx';

const { publisher, homePage, fields } = agency;
const ORDER = fields.codes.map(({ code }) => code);

/** The year at a glance: the agency's figures by field of work and by regency, each with its source. */
export const Home = () => (
  <Load load={publishedYears} by="years" heading={homePage.heading} height="100vh">
    {({ years, updated }) => {
      const year = chosenYear(years);
      return year === undefined ? <Empty /> : <Year {...{ year, years, updated }} />;
    }}
  </Load>
);

const Empty = () => (
  <>
    <h1>{publisher.catalog.title.id}</h1>
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
  <Load load={() => loadYear(year)} by={year} heading={`${homePage.heading} ${year}`} height="100vh">
    {({ summary, before, known, defined }) => {
      const earlier = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
      return (
        <>
          <Hero {...{ year, years, updated }} indicators={summary.indicators} />
          {summary.indicators.every(({ value }) => value === null) && (
            <p class="note">
              <Both
                id={`Belum ada angka untuk ${year}; statusnya tertulis di setiap indikator.`}
                en="There are no figures for this year yet; each indicator says why."
              />
            </p>
          )}
          {byField(summary, known, ORDER).map(({ field, indicators: members }) => (
            <Field key={field.code} {...{ field, earlier, defined, year }} indicators={members} />
          ))}
          <Regencies {...{ year, defined }} />
        </>
      );
    }}
  </Load>
);
