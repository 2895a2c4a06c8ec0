import { formatPeriod } from '../format.ts';
import { periodsOf, type Series } from './series.ts';
import { TileMap } from './tile-map.tsx';

/** The regencies as a card a period of the series. */
export const PeriodMaps = ({ series }: { readonly series: Series }) =>
  periodsOf(series).map((period) => (
    <div key={period} class="card">
      <h3>
        {series.title.id}, {formatPeriod(period)} <small>({series.unit.title.id})</small>
      </h3>
      <TileMap series={series} period={period} />
    </div>
  ));
