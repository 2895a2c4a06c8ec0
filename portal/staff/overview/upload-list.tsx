import { useState } from 'preact/hooks';
import { Both } from '../../parts/both.tsx';
import { formatInstant, formatPeriod } from '../../parts/format.ts';
import { Scroll } from '../../parts/scroll.tsx';
import type { Upload } from '../shapes.ts';
import { hrefOf } from '../staff-route.ts';
import { kindOf, StateTag } from '../state-tag.tsx';
import type { Titles } from './held.tsx';

const STEP = 20;

/** All uploads, newest first, twenty at a time, of one dataset or of all. */
export const UploadList = ({
  uploads,
  titles,
}: {
  readonly uploads: readonly Upload[];
  readonly titles: Titles;
}) => {
  const [dataset, setDataset] = useState('');
  const [shown, setShown] = useState(STEP);
  const chosen = uploads.filter((upload) => dataset === '' || upload.dataset === dataset);
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat">
        <Both id="Riwayat unggahan" en="Uploads" />
      </h2>
      <p class="filter no-print">
        <label for="dataset-riwayat">Dataset</label>
        <select
          id="dataset-riwayat"
          value={dataset}
          onChange={({ currentTarget }) => {
            setDataset(currentTarget.value);
            setShown(STEP);
          }}
        >
          <option value="">Semua / all</option>
          {[...titles].map(([id, title]) => (
            <option key={id} value={id}>
              {title.id}
            </option>
          ))}
        </select>
      </p>
      {chosen.length === 0 ? (
        <p class="w">
          <Both id="Belum ada unggahan." en="No uploads yet." />
        </p>
      ) : (
        <>
          <UploadTable uploads={chosen.slice(0, shown)} titles={titles} />
          <p class="note-line" role="status">
            {Math.min(shown, chosen.length)} dari {chosen.length} <span lang="en">of {chosen.length}</span>
          </p>
          {shown < chosen.length && (
            <button type="button" class="button quiet no-print" onClick={() => setShown(shown + STEP)}>
              Lebih lama <span lang="en">(older)</span>
            </button>
          )}
        </>
      )}
    </section>
  );
};

const UploadTable = ({
  uploads,
  titles,
}: {
  readonly uploads: readonly Upload[];
  readonly titles: Titles;
}) => (
  <Scroll label="Riwayat unggahan / uploads">
    <table class="history">
      <thead>
        <tr>
          <th scope="col">
            Berkas <small lang="en">file</small>
          </th>
          <th scope="col">
            Status <small lang="en">state</small>
          </th>
          <th scope="col">Dataset</th>
          <th scope="col">
            Bulan <small lang="en">month</small>
          </th>
          <th scope="col">
            Versi <small lang="en">version</small>
          </th>
          <th scope="col">
            Waktu terima <small lang="en">received</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {uploads.map((upload) => (
          <UploadRow
            key={upload.id}
            upload={upload}
            title={titles.get(upload.dataset)?.id ?? upload.dataset}
          />
        ))}
      </tbody>
    </table>
  </Scroll>
);

const UploadRow = ({ upload, title }: { readonly upload: Upload; readonly title: string }) => {
  const {
    id,
    dataset,
    period,
    filename,
    state,
    received,
    version,
    errors,
    deferred_until: deferredUntil,
  } = upload;
  const kind = kindOf(upload);
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf({ view: 'upload', id })}>{filename}</a>
        {kind && kind.id !== 'Uji coba' && <small> · {kind.id}</small>}
      </th>
      <td>
        <StateTag state={state} deferred={deferredUntil !== null} />
        {state === 'rejected' && errors !== null && (
          <small>
            {errors} kesalahan <span lang="en">errors</span>
          </small>
        )}
      </td>
      <td>{title}</td>
      <td class="k">{formatPeriod(period)}</td>
      <td class="k">
        {version === null ? (
          '–'
        ) : (
          <a href={`/datasets/${dataset}/${version}/`}>
            {version}
            <span class="visually-hidden"> {title}</span>
          </a>
        )}
      </td>
      <td class="k">{received === null ? '–' : formatInstant(received)}</td>
    </tr>
  );
};
