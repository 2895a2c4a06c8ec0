import { useState } from 'preact/hooks';
import { mostBytes, type UploadLimits } from '../../../schemas/model/upload-limits.ts';
import { Both } from '../../parts/both.tsx';
import { formatBytes } from '../../parts/format.ts';
import { ErrorNote } from '../error-note.tsx';
import { oneFileOf } from './one-file.ts';

/** A place to drop a file or to choose one; by keyboard it is a file field like any other. */
export const Drop = ({
  file,
  onFile,
  limits,
}: {
  readonly file: File | undefined;
  readonly onFile: (file: File) => void;
  readonly limits: UploadLimits;
}) => {
  const [isOver, setIsOver] = useState(false);
  const [problem, setProblem] = useState<string>();
  const most = (ending: string) => formatBytes(mostBytes(ending, limits));
  const take = (files: ArrayLike<File>, isFolder = false) => {
    const taken = oneFileOf(files, isFolder);
    setProblem('problem' in taken ? taken.problem : undefined);
    if ('file' in taken) onFile(taken.file);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the field in it does the same by keyboard */}
      <div
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const [item] = Array.from(event.dataTransfer?.items ?? []);
          take(event.dataTransfer?.files ?? [], item?.webkitGetAsEntry()?.isDirectory);
        }}
      >
        <input
          id="berkas"
          class="visually-hidden"
          type="file"
          accept=".csv,.xlsx,.tsv,.txt"
          aria-describedby="berkas-hint"
          onChange={({ currentTarget }) => {
            if (currentTarget.files?.length) take(currentTarget.files);
            // Choosing the same file again, after a correction, must count as a change.
            currentTarget.value = '';
          }}
        />
        {file && (
          <p class="chosen">
            <strong>{file.name}</strong> <small>{formatBytes(file.size)}</small>
          </p>
        )}
        <label for="berkas" class={file ? 'button quiet' : 'button'}>
          {file ? 'Pilih berkas lain' : 'Pilih berkas'}{' '}
          <span lang="en">({file ? 'choose another file' : 'choose a file'})</span>
        </label>
        <p id="berkas-hint" class="note-line">
          <Both
            id={`CSV (paling besar ${most('.csv')}) atau templat Excel yang sudah diisi (${most('.xlsx')}). Boleh dilepas di sini.`}
            en="CSV or the filled-in Excel template; you may drop it here."
          />
        </p>
      </div>
      <ErrorNote message={problem} />
    </>
  );
};
