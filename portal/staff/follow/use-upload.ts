import { useEffect, useState } from 'preact/hooks';
import type { LoadError } from '../../parts/api.ts';
import { useApi } from '../api.ts';
import type { Upload } from '../shapes.ts';
import { isDone } from './upload-state.ts';

export interface Followed {
  readonly upload: Upload | undefined;
  /** Why the current state is unknown. */
  readonly problem: string | undefined;
  /** The state will not change by itself. */
  readonly done: boolean;
}

const [FIRST_MS, LONGEST_MS] = [700, 5000];

/**
 * An upload's state on the server. It asks again until the upload is done, less often the longer that takes. If the
 * connection is lost, it shows that and tries again.
 * @param from a state that is about to change, because a note was sent: it does not settle
 */
export const useUpload = (id: string, from?: Upload['state']): Followed => {
  const api = useApi();
  const [followed, setFollowed] = useState<Followed>({
    upload: undefined,
    problem: undefined,
    done: false,
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const again = (wait: number) => {
      timer = setTimeout(() => void ask(Math.min(wait * 1.4, LONGEST_MS)), wait);
    };
    const ask = async (wait: number): Promise<void> => {
      try {
        const upload = await api.upload(id);
        if (!current) return;
        const done = isDone(upload) && upload.state !== from;
        setFollowed({ upload, problem: undefined, done });
        if (!done) again(wait);
      } catch (error) {
        if (!current) return;
        setFollowed((known) => ({ ...known, problem: (error as Error).message }));
        const { status } = error as LoadError;
        if (status === 0 || status >= 500 || status === 429) again(LONGEST_MS);
      }
    };
    void ask(FIRST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [api, id, from]);
  return followed;
};
