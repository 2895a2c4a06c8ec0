import type { Text } from '../../../schemas/model/text.ts';
import { Both } from '../../parts/both.tsx';
import { formatInstant, formatPeriod } from '../../parts/format.ts';
import type { Upload } from '../shapes.ts';
import { hrefOf } from '../staff-route.ts';
import { StateTag } from '../state-tag.tsx';
import { heldUploads } from './held-uploads.ts';

export type Titles = ReadonlyMap<string, Text>;

/** Uploads that need the approval of another member of staff; nothing if there are none. */
export const Held = ({
  uploads,
  titles,
}: {
  readonly uploads: readonly Upload[];
  readonly titles: Titles;
}) => {
  const held = heldUploads(uploads);
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="ditahan">
      <h2 id="ditahan">
        <Both id="Menunggu persetujuan" en="Waiting for approval" />
      </h2>
      <ul class="due-list card">
        {held.map(({ id, dataset, period, filename, received, rows }) => (
          <li key={id}>
            <div class="what">
              <h3>
                {titles.get(dataset)?.id ?? dataset}, {formatPeriod(period)}
              </h3>
              <span class="en">
                {filename} · {rows} baris <span lang="en">rows</span>
                {received && <> · {formatInstant(received)}</>}
              </span>
            </div>
            <div class="when">
              <StateTag state="held" />
            </div>
            <a class="button" href={hrefOf({ view: 'upload', id })}>
              <span>
                Tinjau <span lang="en">(review)</span>
              </span>
              <span class="visually-hidden"> {filename}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
