import { useState } from 'preact/hooks';
import { agency } from '../../schemas/agency/agency.ts';
import { Both } from '../parts/both.tsx';
import { PeriodMaps } from '../parts/charts/period-maps.tsx';
import { type Indicator, regencyGrain, seriesOfYear } from '../parts/charts/series.ts';
import { Load } from '../parts/load.tsx';

/** The regencies for one indicator that the reader picks. */
export const Regencies = ({
  year,
  defined,
}: {
  readonly year: string;
  readonly defined: readonly Indicator[];
}) => {
  const shown = defined.filter((indicator) => regencyGrain(indicator));
  const [id, setId] = useState(shown.find(({ id }) => id === agency.homePage.mapped)?.id ?? shown[0]?.id);
  const indicator = shown.find((candidate) => candidate.id === id);
  const grain = indicator && regencyGrain(indicator);
  if (!indicator || !grain) return null;
  return (
    <section aria-labelledby="wilayah" class="regencies">
      <h2 id="wilayah">
        <Both id="Menurut kabupaten/kota" en="By regency" />
      </h2>
      <p>
        <label for="indikator">
          Indikator{' '}
          <span lang="en" class="en">
            indicator
          </span>
        </label>
        <br />
        <select id="indikator" value={id} onChange={({ currentTarget }) => setId(currentTarget.value)}>
          {shown.map(({ id: value, title }) => (
            <option key={value} value={value}>
              {title.id} / {title.en}
            </option>
          ))}
        </select>
      </p>
      <Load
        load={() => seriesOfYear(indicator.id, year, grain.period, 'area')}
        by={`${indicator.id} ${year}`}
        height="13rem"
      >
        {(series) => (
          <div class="maps">
            <PeriodMaps series={series} />
          </div>
        )}
      </Load>
    </section>
  );
};
