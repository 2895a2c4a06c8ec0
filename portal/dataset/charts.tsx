import { useState } from 'preact/hooks';
import { Both } from '../parts/both.tsx';
import { summaryOf } from '../parts/catalog.ts';
import { PeriodMaps } from '../parts/charts/period-maps.tsx';
import { indicators, periodsOf, seriesOfYear } from '../parts/charts/series.ts';
import { SeriesChart } from '../parts/charts/series-chart.tsx';
import { provenanceOf, Quantity } from '../parts/figure.tsx';
import { Load } from '../parts/load.tsx';
import { BarsChart } from './bars-chart.tsx';
import { type Picture, picturesOf } from './plan.ts';

const load = async (dataset: string, year: string) => {
  const [summary, defined] = await Promise.all([summaryOf(year), indicators()]);
  return {
    figures: summary.indicators.filter((figure) => figure.dataset === dataset),
    pictures: defined.filter((indicator) => indicator.dataset === dataset).flatMap(picturesOf),
  };
};

const yearInAddress = (years: readonly string[]): string => {
  const asked = new URLSearchParams(location.search).get('period');
  return years.find((year) => year === asked) ?? years[0] ?? '';
};

/** The dataset's figures of one of its years, drawn as its declaration allows; `years` are the newest first. */
export const Charts = ({
  dataset,
  years,
}: {
  readonly dataset: string;
  readonly years: readonly string[];
}) => {
  const [year, setYear] = useState(() => yearInAddress(years));
  const choose = (next: string) => {
    setYear(next);
    const address = new URL(location.href);
    address.searchParams.set('period', next);
    history.replaceState(null, '', address);
  };
  return (
    <>
      {years.length > 1 && (
        <p>
          <label for="tahun">
            Tahun{' '}
            <span class="en" lang="en">
              year
            </span>
          </label>{' '}
          <select id="tahun" value={year} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            {years.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </p>
      )}
      <Load load={() => load(dataset, year)} by={year} height="24rem">
        {({ figures, pictures }) => (
          <>
            <ul class="grid figures">
              {figures.map((figure) => (
                <li key={figure.id} class="card figure">
                  <Quantity {...figure} />
                  <span class="what">
                    <Both {...figure.title} />
                  </span>
                  <a class="origin" href={provenanceOf(figure, year)}>
                    {year}: asal-usul <span lang="en">provenance</span>
                    <span class="visually-hidden"> {figure.title.id}</span>
                  </a>
                </li>
              ))}
            </ul>
            <div class="charts">
              {pictures.map((picture) => (
                <Drawn
                  key={`${picture.indicator.id} ${picture.kind} ${nameOf(picture)}`}
                  {...{ picture, year }}
                />
              ))}
            </div>
          </>
        )}
      </Load>
    </>
  );
};

const nameOf = (picture: Picture): string => ('breakdown' in picture ? (picture.breakdown ?? '') : 'area');

const Drawn = ({ picture, year }: { readonly picture: Picture; readonly year: string }) => {
  const { indicator, kind } = picture;
  const by = `${indicator.id} ${kind} ${nameOf(picture)} ${year}`;
  if (kind === 'months')
    return (
      <Load load={() => seriesOfYear(indicator.id, year, 'month', picture.breakdown)} by={by} height="20rem">
        {(series) => <SeriesChart series={series} height={220} />}
      </Load>
    );
  const breakdown = kind === 'map' ? 'area' : picture.breakdown;
  return (
    <Load
      load={() => seriesOfYear(indicator.id, year, picture.grain.period, breakdown)}
      by={by}
      height="16rem"
    >
      {(series) =>
        kind === 'bars' ? (
          periodsOf(series).map((period) => <BarsChart key={period} series={series} period={period} />)
        ) : (
          <PeriodMaps series={series} />
        )
      }
    </Load>
  );
};
