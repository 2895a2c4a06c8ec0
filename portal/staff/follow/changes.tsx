import { useState } from 'preact/hooks';
import { regions } from '../../../schemas/agency/codelists/regions.ts';
import { Both } from '../../parts/both.tsx';
import { formatNumber, formatPeriod, formatQuantity, STATUS_WORDS } from '../../parts/format.ts';
import { Scroll } from '../../parts/scroll.tsx';
import type { Preview } from '../shapes.ts';
import { ChangedRows } from './changed-rows.tsx';

type Figure = Preview['figures'][number];

const FIRST = 30;
const AREAS = new Map(regions.map(({ code, title }) => [code, title.id]));

/** The changes that publishing would make: the version, each public figure before and after, the rows. */
export const Changes = ({
  preview: { version, summary, figures, tables },
}: {
  readonly preview: Preview;
}) => {
  if (version.next === null)
    return (
      <div class="note">
        <p>
          <Both
            id={`Tidak ada yang berubah: isi berkas sama dengan versi ${version.now ?? '–'}.`}
            en="Nothing changes: the rows are those that are public."
          />
        </p>
      </div>
    );
  return (
    <div class="changes">
      <p>
        <span class="tag">
          Versi {version.now === null ? 'pertama' : version.now} → <strong>{version.next}</strong>
        </span>{' '}
        {summary && <Both {...summary} />}
      </p>
      {figures.length > 0 ? (
        <Figures figures={figures} />
      ) : (
        <p class="w">
          <Both id="Tidak ada angka publik yang berubah." en="No public figure changes." />
        </p>
      )}
      <ChangedRows tables={tables} />
    </div>
  );
};

const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => {
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      <Scroll label="Angka sebelum dan sesudah / figures before and after">
        <table>
          <thead>
            <tr>
              <th scope="col">
                Angka <small lang="en">figure</small>
              </th>
              <th scope="col">
                Periode <small lang="en">period</small>
              </th>
              <th scope="col">
                Wilayah <small lang="en">area</small>
              </th>
              <th scope="col" class="n">
                Sebelum <small lang="en">before</small>
              </th>
              <th scope="col" class="n">
                Sesudah <small lang="en">after</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.slice(0, shown).map((figure) => (
              <tr key={`${figure.indicator} ${figure.period} ${figure.area}`}>
                <th scope="row">
                  <Both {...figure.title} />
                </th>
                <td class="k">{formatPeriod(figure.period)}</td>
                <td>{AREAS.get(figure.area) ?? figure.area}</td>
                <td class="n">
                  <Side side={figure.before} unit={figure.unit} />
                </td>
                <td class="n">
                  <strong>
                    <Side side={figure.after} unit={figure.unit} />
                  </strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {shown < figures.length && (
        <button type="button" class="button quiet" onClick={() => setShown(figures.length)}>
          {formatNumber(figures.length - shown)} angka lagi <span lang="en">(more)</span>
        </button>
      )}
    </>
  );
};

/** A figure, or the reason why it has no value; a dash if the figure did not exist. */
const Side = ({ side, unit }: { readonly side: Figure['before']; readonly unit: string }) => {
  if (side === null) return <>–</>;
  if (side.value === null) {
    const { id, en } = STATUS_WORDS[side.status];
    return (
      <span class="w">
        {id} <small lang="en">{en}</small>
      </span>
    );
  }
  const [number, shown] = formatQuantity(Number(side.value), unit);
  return (
    <>
      {number} <small>{shown}</small>
    </>
  );
};
