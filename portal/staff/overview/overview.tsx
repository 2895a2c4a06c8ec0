import { Both } from '../../parts/both.tsx';
import { datasets } from '../../parts/catalog.ts';
import { Load } from '../../parts/load.tsx';
import { useApi } from '../api.ts';
import { DueMonths } from './due.tsx';
import { Held } from './held.tsx';
import { UploadList } from './upload-list.tsx';

/** The open tasks, and the state of the uploads. */
export const Overview = () => {
  const api = useApi();
  const load = async () => {
    const [due, uploads, known] = await Promise.all([api.due(), api.uploads(), datasets()]);
    return { due, uploads, titles: new Map(known.map(({ id, title }) => [id, title])) };
  };
  return (
    <>
      <p class="lead">
        <Both
          id="Satu berkas per dataset dan bulan. Diperiksa sebelum dikirim; yang salah tidak pernah terbit."
          en="One file per dataset and month. It is checked before it is sent; nothing wrong is ever published."
        />
      </p>
      <p>
        <a class="button" href="/staff/?send">
          Kirim berkas <span lang="en">(send a file)</span>
        </a>
      </p>
      <Load load={load} by="overview" height="60vh">
        {({ due, uploads, titles }) => (
          <>
            <Held uploads={uploads} titles={titles} />
            <DueMonths due={due} />
            <UploadList uploads={uploads} titles={titles} />
          </>
        )}
      </Load>
    </>
  );
};
