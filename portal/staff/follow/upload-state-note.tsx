import { Both } from '../../parts/both.tsx';
import type { Upload } from '../shapes.ts';
import { stateInWords } from './upload-state.ts';

/** The state of an upload as a note. Screen readers read a change aloud. */
export const UploadStateNote = ({ upload }: { readonly upload: Upload }) => {
  const [tone, words] = stateInWords(upload);
  return (
    <div class={`note ${tone}`} role="status">
      <p>
        <Both {...words} />
      </p>
      {upload.state === 'received' && upload.deferred_until === null && (
        <progress aria-label="Sedang diperiksa / being checked" />
      )}
    </div>
  );
};
