import { useState } from 'preact/hooks';
import { type Text, text } from '../../../schemas/model/text.ts';
import { LoadError } from '../../parts/api.ts';
import { Both } from '../../parts/both.tsx';
import { useApi } from '../api.ts';
import { ErrorNote } from '../error-note.tsx';
import type { Upload } from '../shapes.ts';
import { sendFile } from '../transfer.ts';

export type Purpose = 'approves' | 'withdraws';

const WORDS: Readonly<
  Record<Purpose, { readonly what: Text; readonly button: Text; readonly filename: string }>
> = {
  approves: {
    what: text(
      'Setujui hanya bila Anda bukan yang mengirim dan sudah mencocokkannya dengan sumbernya.',
      'Approve only if you are not who sent it, and have compared it with its source.',
    ),
    button: text('Setujui', 'approve'),
    filename: 'persetujuan.json',
  },
  withdraws: {
    what: text(
      'Rilis berikutnya tidak memuat bulan ini. Versi yang sudah terbit tetap ada. Mengirim berkas lagi mengembalikannya.',
      'The next release is without this month. Versions that are public stay. Sending a file again brings it back.',
    ),
    button: text('Tarik kembali data bulan ini', 'withdraw this month'),
    filename: 'penarikan.json',
  },
};

/** A reason and a button: approves a held upload, or withdraws its month. */
export const NoteForm = ({
  upload: { id, dataset, period },
  purpose,
  onSent,
}: {
  readonly upload: Upload;
  readonly purpose: Purpose;
  readonly onSent: () => void;
}) => {
  const api = useApi();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { what, button, filename } = WORDS[purpose];
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem('Tulis alasannya lebih dahulu. / Write the reason first.');
    setBusy(true);
    setProblem(undefined);
    const note = new File([`${JSON.stringify({ [purpose]: id, reason: reason.trim() })}\n`], filename);
    try {
      await sendFile(api, note, { dataset, period, [purpose]: id });
      onSent();
    } catch (error) {
      // Another person has just approved it; the page will show that.
      if (error instanceof LoadError && error.status === 412) return onSent();
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} class="note-form no-print" noValidate>
      <p>
        <Both {...what} />
      </p>
      <label for={`alasan-${purpose}`}>
        Alasan{' '}
        <span class="en" lang="en">
          reason
        </span>
      </label>
      <textarea
        id={`alasan-${purpose}`}
        rows={2}
        value={reason}
        onInput={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <ErrorNote message={problem} />
      <button type="submit" class={purpose === 'withdraws' ? 'button quiet' : 'button'} disabled={busy}>
        {button.id} <span lang="en">({button.en})</span>
      </button>
    </form>
  );
};
