import { Both } from './both.tsx';
import { formatNumber, STATUS_WORDS } from './format.ts';
import type { Series } from './series.ts';

/** Where each regency lies, as column and row of a grid: Bangka in the west, Belitung across the strait. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  '19.05': [1, 1],
  '19.01': [2, 1],
  '19.71': [3, 1],
  '19.04': [2, 2],
  '19.03': [3, 2],
  '19.02': [5, 2],
  '19.06': [6, 2],
};

/** How strong the fullest tile's colour is, in percent; more would take the contrast from its text. */
const MOST_INK = 38;

const shortName = (name: string): string => name.replace(/^(Kabupaten|Kota) /, '');

/** The regencies as tiles where they lie, darker the more; a list of values for whoever reads it. */
export const TileMap = ({ series, period }: { readonly series: Series; readonly period: string }) => {
  const points = series.points.filter((point) => point.period === period);
  const most = Math.max(...points.map(({ value }) => value ?? 0), 1);
  const names = new Map(series.breakdown?.categories.map(({ code, title }) => [code, title]));
  const outside = points.filter(({ area }) => PLACES[area] === undefined);
  return (
    <>
      <ul class="tiles" aria-label={series.title.id}>
        {points.flatMap(({ area, value, status }) => {
          const place = PLACES[area];
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
