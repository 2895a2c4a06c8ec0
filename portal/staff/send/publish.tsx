import { useEffect, useState } from 'preact/hooks';
import { Both } from '../../parts/both.tsx';
import { useApi } from '../api.ts';
import { ErrorNote } from '../error-note.tsx';
import { sendFile } from '../transfer.ts';
import type { Go } from '../use-staff-route.ts';
import { DryRun } from './dry-run.tsx';

export interface PublishProps {
  readonly file: File;
  readonly dataset: string;
  /** YYYY-MM. */
  readonly period: string;
  readonly go: Go;
}

/** The last step: see the changes, then send the file. After that the address names the upload. */
export const Publish = ({ file, dataset, period, go }: PublishProps) => {
  const api = useApi();
  const [dryRun, setDryRun] = useState<string>();
  const [sending, setSending] = useState<{ readonly what: 'preview' | 'file'; readonly share: number }>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (!sending) return;
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', keep);
    return () => removeEventListener('beforeunload', keep);
  }, [sending !== undefined]);
  const transfer = async (what: 'preview' | 'file') => {
    setProblem(undefined);
    setSending({ what, share: 0 });
    try {
      const about = { dataset, period, ...(what === 'preview' && { dry_run: true }) };
      const id = await sendFile(api, file, about, (share) => setSending({ what, share }));
      if (what === 'preview') setDryRun(id);
      else go({ view: 'upload', id });
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setSending(undefined);
    }
  };
  return (
    <>
      {dryRun !== undefined && <DryRun key={dryRun} id={dryRun} />}
      <ErrorNote message={problem} />
      {sending && (
        <p role="status">
          <label for="terkirim">
            <Both id="Mengirim" en="sending" />
          </label>{' '}
          <progress id="terkirim" max={1} value={sending.share} />
        </p>
      )}
      <p class="actions">
        <button
          type="button"
          class="button quiet"
          disabled={sending !== undefined}
          onClick={() => transfer('preview')}
        >
          Lihat yang akan berubah <span lang="en">(preview)</span>
        </button>
        <button
          type="button"
          class="button"
          disabled={sending !== undefined}
          onClick={() => transfer('file')}
        >
          Kirim dan terbitkan <span lang="en">(send and publish)</span>
        </button>
      </p>
    </>
  );
};
