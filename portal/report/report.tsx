import { Fragment } from 'preact';
import { agency } from '../../schemas/agency/agency.ts';
import { Both } from '../parts/both.tsx';
import { chosenYear, publishedYears, type Summary, summaryOf } from '../parts/catalog.ts';
import { formatDay } from '../parts/format.ts';
import { Load } from '../parts/load.tsx';
import { Chapters } from './chapters.tsx';
import { Ledger } from './ledger.tsx';

/** The year report, to read and to print. Every number in it comes from the API. */
export const Report = () => (
  <Load load={publishedYears} by="years" heading="Capaian tahunan" height="60vh">
    {({ years }) => {
      const year = chosenYear(years);
      return year === undefined ? <NothingYet /> : <YearReport {...{ year, years }} />;
    }}
  </Load>
);

const NothingYet = () => (
  <>
    <h1>Capaian tahunan</h1>
    <p class="note">
      <Both
        id="Belum ada tahun yang dapat dilaporkan."
        en="There is no year to report yet; it appears with the first release."
      />
    </p>
  </>
);

/** The releases that the figures are of, by dataset. */
const releasesOf = ({ indicators }: Summary): readonly Summary['indicators'][number][] => [
  ...new Map(indicators.filter(({ version }) => version).map((each) => [each.dataset, each])).values(),
];

const YearReport = ({ year, years }: { readonly year: string; readonly years: readonly string[] }) => (
  <Load load={() => summaryOf(year)} by={year} heading={`Capaian ${year}`} height="60vh">
    {(summary) => {
      const releases = releasesOf(summary);
      const newest = releases
        .map(({ provenance }) => provenance?.created ?? '')
        .sort()
        .at(-1);
      return (
        <article class="report">
          <header>
            <p class="agency">
              {agency.publisher.title.id}
              <span lang="en" class="en">
                {agency.publisher.title.en}
              </span>
            </p>
            <h1>Capaian {year}</h1>
            <p class="en" lang="en">
              The year {year} in figures
            </p>
            <p class="no-print actions">
              <button type="button" class="button" onClick={() => print()}>
                Cetak <span lang="en">(print)</span>
              </button>
              <a class="button quiet" href={`/v1/summary?period=${year}`}>
                JSON
              </a>
              {years
                .filter((other) => other !== year)
                .map((other) => (
                  <a key={other} class="button quiet" href={`/report/?period=${other}`}>
                    {other}
                  </a>
                ))}
            </p>
          </header>
          <Chapters {...{ summary, year }} />
          <Ledger {...{ summary, year }} />
          <footer>
            <p>
              <Both
                id="Setiap angka di halaman ini bersumber dari API data terbuka dan dapat ditelusuri ke rilis dan unggahannya; ketuk angkanya."
                en="Every number on this page comes from the open-data API and leads to its release and uploads."
              />
            </p>
            <p class="versions">
              {releases.map(({ dataset, version }, i) => (
                <Fragment key={dataset}>
                  {i > 0 && ' · '}
                  <a href={`/datasets/${dataset}/${version}/`}>
                    {dataset} {version}
                  </a>
                </Fragment>
              ))}
            </p>
            <p>
              {summary.attribution}. CC BY 4.0. {newest && `Data per ${formatDay(newest)}.`} {location.origin}
              /v1/summary?period={year}
            </p>
          </footer>
        </article>
      );
    }}
  </Load>
);
