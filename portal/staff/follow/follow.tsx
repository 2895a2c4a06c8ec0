import { useState } from 'preact/hooks';
import type { ReportedFinding } from '../../../schemas/model/finding.ts';
import { Both } from '../../parts/both.tsx';
import { datasets } from '../../parts/catalog.ts';
import { formatInstant, formatNumber, formatPeriod } from '../../parts/format.ts';
import { Load } from '../../parts/load.tsx';
import { useLoad } from '../../parts/use-load.ts';
import { useApi } from '../api.ts';
import { ErrorNote } from '../error-note.tsx';
import { columnsOf } from '../findings/columns.ts';
import { MarkedDownload } from '../findings/download.tsx';
import { Findings } from '../findings/findings.tsx';
import type { Upload } from '../shapes.ts';
import { hrefOf } from '../staff-route.ts';
import { kindOf, StateTag } from '../state-tag.tsx';
import { Changes } from './changes.tsx';
import { NoteForm } from './note-form.tsx';
import { UploadStateNote } from './upload-state-note.tsx';
import { useUpload } from './use-upload.ts';

/** One upload: its state, updated until it is final, then the result. */
export const Follow = ({ id }: { readonly id: string }) => {
  const [from, setFrom] = useState<Upload['state']>();
  const { upload, problem, done } = useUpload(id, from);
  if (!upload)
    return problem === undefined ? (
      <div class="loading" style={{ minHeight: '12rem' }} role="status">
        <span class="visually-hidden">Memuat / loading</span>
      </div>
    ) : (
      <ErrorNote message={problem} />
    );
  const isRows = upload.kind === 'rows';
  const noted = () => setFrom(upload.state);
  return (
    <>
      <Facts upload={upload} />
      <ErrorNote message={problem} />
      <UploadStateNote upload={upload} />
      {done && isRows && upload.state === 'held' && (
        <section class="card decision" aria-labelledby="keputusan">
          <h2 id="keputusan">
            <Both id="Keputusan" en="Decision" />
          </h2>
          <NoteForm upload={upload} purpose="approves" onSent={noted} />
        </section>
      )}
      <Next upload={upload} />
      {done && (upload.errors !== 0 || upload.warnings !== 0) && <Report upload={upload} />}
      {done && upload.state === 'checked' && <Previewed upload={upload} />}
      {done && isRows && upload.state === 'published' && (
        <details class="withdraw no-print">
          <summary>
            Tarik kembali data bulan ini <span lang="en">(take the month back)</span>
          </summary>
          <NoteForm upload={upload} purpose="withdraws" onSent={noted} />
        </details>
      )}
    </>
  );
};

const Facts = ({ upload }: { readonly upload: Upload }) => {
  const { id, dataset, period, filename, state, received, rows, deferred_until: deferredUntil } = upload;
  const kind = kindOf(upload);
  const known = useLoad(datasets, 'datasets');
  const found = known.state === 'ready' ? known.value.find((other) => other.id === dataset) : undefined;
  const title = found?.title.id ?? dataset;
  return (
    <div class="card facts">
      <p class="name">
        <strong>{filename}</strong> <StateTag state={state} deferred={deferredUntil !== null} />
        {kind && upload.kind !== 'check' && <span class="tag">{kind.id}</span>}
      </p>
      <dl>
        <div>
          <dt>Dataset</dt>
          <dd>
            <a href={`/datasets/${dataset}/`}>{title}</a>
          </dd>
        </div>
        <div>
          <dt>
            Bulan <small lang="en">month</small>
          </dt>
          <dd>{formatPeriod(period)}</dd>
        </div>
        <div>
          <dt>
            Baris <small lang="en">rows</small>
          </dt>
          <dd>{rows === null ? '–' : formatNumber(rows)}</dd>
        </div>
        <div>
          <dt>
            Waktu terima <small lang="en">received</small>
          </dt>
          <dd>{received === null ? '–' : formatInstant(received)}</dd>
        </div>
        <div>
          <dt>Id</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </div>
      </dl>
    </div>
  );
};

/** Links to the next steps. */
const Next = ({ upload: { state, dataset, period, version } }: { readonly upload: Upload }) => (
  <p class="actions no-print">
    {version !== null && state === 'published' && (
      <a class="button" href={`/datasets/${dataset}/${version}/`}>
        Lihat versi {version} <span lang="en">(view)</span>
      </a>
    )}
    {state !== 'received' && (
      <a class="button quiet" href={hrefOf({ view: 'send', dataset, period })}>
        Kirim untuk bulan ini <span lang="en">(send for this month)</span>
      </a>
    )}
    <a class="button quiet" href="/staff/">
      Semua unggahan <span lang="en">(all uploads)</span>
    </a>
  </p>
);

const Report = ({ upload: { id, dataset, filename } }: { readonly upload: Upload }) => {
  const api = useApi();
  return (
    <section aria-labelledby="laporan">
      <h2 id="laporan">
        <Both id="Yang ditemukan server" en="What the server found" />
      </h2>
      <Load load={() => Promise.all([api.findings(id), columnsOf(dataset)])} by={id}>
        {([findings, columns]) => (
          <>
            {findings.length > 0 && <MarkedDownload filename={filename} make={() => api.marked(id)} />}
            <Findings findings={findings as readonly ReportedFinding[]} columns={columns} />
          </>
        )}
      </Load>
    </section>
  );
};

const Previewed = ({ upload: { id } }: { readonly upload: Upload }) => {
  const api = useApi();
  return (
    <section aria-labelledby="perubahan">
      <h2 id="perubahan">
        <Both id="Yang akan berubah" en="What would change" />
      </h2>
      <Load load={() => api.preview(id)} by={id}>
        {(preview) => <Changes preview={preview} />}
      </Load>
    </section>
  );
};
