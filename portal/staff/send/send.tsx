import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dayOf } from '../../../schemas/model/period.ts';
import { mostBytes, type UploadLimits } from '../../../schemas/model/upload-limits.ts';
import { Both } from '../../parts/both.tsx';
import { datasets } from '../../parts/catalog.ts';
import { Load } from '../../parts/load.tsx';
import { ErrorNote } from '../error-note.tsx';
import { columnsOf } from '../findings/columns.ts';
import type { Go } from '../use-staff-route.ts';
import { Choose, type Chosen } from './choose.tsx';
import { Drop } from './drop.tsx';
import { Publish } from './publish.tsx';
import { useCheck } from './use-check.ts';
import { Verdict } from './verdict.tsx';

export interface SendProps {
  readonly chosen: Chosen;
  readonly go: Go;
  readonly limits: UploadLimits;
}

/** From a file to a release, in four steps on one page; each opens when the one before is done. */
export const Send = ({ chosen: { dataset, period }, go, limits }: SendProps) => {
  const [file, setFile] = useState<File>();
  const check = useCheck({ file, dataset, period, maxBytes: mostBytes(file?.name ?? '', limits) });
  const choose = (chosen: Chosen) => go({ view: 'send', ...chosen }, { replace: true });
  const isReady = dataset !== undefined && period !== undefined;
  return (
    <ol class="steps">
      <Step number={1} id="Dataset dan bulan" en="Dataset and month">
        <Load load={datasets} by="datasets" height="5rem">
          {(known) => (
            <Choose
              known={known}
              chosen={{ ...(dataset && { dataset }), ...(period && { period }) }}
              today={dayOf(new Date())}
              onChoose={choose}
            />
          )}
        </Load>
      </Step>
      <Step number={2} id="Berkas" en="File">
        {isReady ? (
          <Drop file={file} onFile={setFile} limits={limits} />
        ) : (
          <Later id="Pilih dataset dan bulan lebih dahulu." en="Choose dataset and month first." />
        )}
      </Step>
      <Step number={3} id="Pemeriksaan" en="Check">
        {check.state === 'idle' && (
          <Later
            id="Berkas diperiksa di sini, sebelum apa pun dikirim."
            en="The file is checked here, before anything is sent."
          />
        )}
        <div aria-live="polite">
          {check.state === 'checking' && (
            <p>
              <label for="diperiksa">
                <Both id="Memeriksa" en="checking" />
              </label>{' '}
              <progress id="diperiksa" max={1} value={check.share} />
            </p>
          )}
          {check.state === 'checked' && (
            <p class="visually-hidden">
              {check.result.accepted
                ? 'Berkas diterima / accepted'
                : 'Berkas berisi kesalahan / errors were found'}
            </p>
          )}
        </div>
        {check.state === 'failed' && <ErrorNote message={check.message} />}
        {check.state === 'checked' && file && dataset && (
          <Load load={() => columnsOf(dataset)} by={dataset}>
            {(columns) => <Verdict check={check} filename={file.name} columns={columns} />}
          </Load>
        )}
      </Step>
      <Step number={4} id="Terbitkan" en="Publish">
        {check.state === 'checked' && check.result.accepted && file && dataset && period ? (
          <Publish
            key={`${file.name} ${file.lastModified} ${dataset} ${period}`}
            {...{ file, dataset, period, go }}
          />
        ) : (
          <Later id="Terbuka setelah berkas tanpa kesalahan." en="Opens once the file has no errors." />
        )}
      </Step>
    </ol>
  );
};

interface StepProps {
  readonly number: number;
  readonly id: string;
  readonly en: string;
  readonly children: ComponentChildren;
}

const Step = ({ number, id, en, children }: StepProps) => (
  <li class="step card">
    <h2>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      <Both id={id} en={en} />
    </h2>
    {children}
  </li>
);

const Later = ({ id, en }: { readonly id: string; readonly en: string }) => (
  <p class="w">
    <Both id={id} en={en} />
  </p>
);
