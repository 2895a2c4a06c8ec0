import type { Text } from '../../schemas/text.ts';
import { Both } from '../parts/both.tsx';
import { formatInstant, formatPeriod } from '../parts/format.ts';
import { addressOf } from './place.ts';
import type { Upload } from './shapes.ts';

export type Titles = ReadonlyMap<string, Text>;

/** Uploads that wait for a second person; nothing where there are none. */
export const Held = ({
  uploads,
  titles,
}: {
  readonly uploads: readonly Upload[];
  readonly titles: Titles;
}) => {
  const held = uploads.filter(({ state }) => state === 'held');
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="ditahan">
      <h2 id="ditahan">
        <Both id="Menunggu persetujuan" en="Waiting for approval" />
      </h2>
      <ul class="grid">
        {held.map(({ id, dataset, period, filename, received, rows }) => (
          <li key={id} class="card due">
            <h3>
              {titles.get(dataset)?.id ?? dataset}, {formatPeriod(period)}
            </h3>
            <p class="note-line">
              {filename} · {rows} baris <span lang="en">rows</span>
              {received && <> · {formatInstant(received)}</>}
            </p>
            <p>
              <Both
                id="Barisnya jauh lebih sedikit daripada yang digantikannya."
                en="It has far fewer rows than what it replaces."
              />
            </p>
            <a class="button quiet" href={addressOf({ view: 'upload', id })}>
              Lihat dan putuskan <span lang="en">(decide)</span>
              <span class="visually-hidden"> {filename}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
