import { useState } from 'preact/hooks';
import { Both } from '../parts/both.tsx';
import { formatPeriod } from '../parts/format.ts';
import { Load } from '../parts/load.tsx';
import { type Indicator, regencyGrain, seriesOfYear } from '../parts/series.ts';
import { TileMap } from '../parts/tile-map.tsx';

/** The seven regencies for one indicator that the reader picks. */
export const Regencies = ({
  year,
  defined,
}: {
  readonly year: string;
  readonly defined: readonly Indicator[];
}) => {
  const shown = defined.filter((indicator) => regencyGrain(indicator));
  const [id, setId] = useState(shown.find(({ id }) => id === 'p4gn-activists')?.id ?? shown[0]?.id);
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
            {[...new Set(series.points.map(({ period }) => period))].map((period) => (
              <div key={period} class="card">
                <h3>
                  {series.title.id}, {formatPeriod(period)} <small>({series.unit.title.id})</small>
                </h3>
                <TileMap series={series} period={period} />
              </div>
            ))}
          </div>
        )}
      </Load>
    </section>
  );
};
