import { agency } from '../../../schemas/agency/agency.ts';
import { Both } from '../both.tsx';
import { formatNumber, STATUS_WORDS } from '../format.ts';
import type { Series } from './series.ts';

const { tiles, shortName } = agency.areas;

/** The strength of the darkest tile's colour, in percent; a stronger colour would leave its text too little contrast. */
const MOST_INK = 38;

/** The areas as a map of tiles, darker where the value is greater. A screen reader reads it as a list. */
export const TileMap = ({ series, period }: { readonly series: Series; readonly period: string }) => {
  const points = series.points.filter((point) => point.period === period);
  const most = Math.max(...points.map(({ value }) => value ?? 0), 1);
  const names = new Map(series.breakdown?.categories.map(({ code, title }) => [code, title]));
  const outside = points.filter(({ area }) => tiles[area] === undefined);
  return (
    <>
      <ul class="tiles" aria-label={series.title.id}>
        {points.flatMap(({ area, value, status }) => {
          const place = tiles[area];
          if (!place) return [];
          const [column, row] = place;
          const share = value === null ? 0 : Math.round(6 + (value / most) * MOST_INK);
          return (
            <li
              key={area}
              class={value === null ? 'absent' : ''}
              style={{ gridColumn: column, gridRow: row, '--share': `${share}%` }}
            >
              <span>{shortName(names.get(area)?.id ?? area)}</span>
              <strong>
                {value === null ? <small>{STATUS_WORDS[status].id}</small> : formatNumber(value)}
              </strong>
            </li>
          );
        })}
      </ul>
      {outside.length > 0 && (
        <p class="note-line">
          {outside.map(({ area, value, status }) => (
            <span key={area} class="tag">
              <Both {...(names.get(area) ?? { id: area, en: area })} />:{' '}
              {value === null ? STATUS_WORDS[status].id : formatNumber(value)}
            </span>
          ))}
        </p>
      )}
    </>
  );
};
