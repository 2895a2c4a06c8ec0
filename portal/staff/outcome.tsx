import { Both } from '../parts/both.tsx';
import { outcomeOf } from './outcomes.ts';
import type { Upload } from './shapes.ts';

/** The outcome as a note; changes are read out. */
export const Outcome = ({ upload }: { readonly upload: Upload }) => {
  const [tone, words] = outcomeOf(upload);
  return (
    <div class={`note ${tone}`} role="status">
      <p>
        <Both {...words} />
      </p>
      {upload.state === 'received' && upload.deferred_until === null && (
        <progress aria-label="Sedang diperiksa / being judged" />
      )}
    </div>
  );
};
