import type { ComponentChildren } from 'preact';
import { Both } from './both.tsx';
import { type Loaded, useLoad } from './use-load.ts';

/** Shows loaded data. Until then it shows a placeholder; after a failure the reason and a button to try again. */
export const Load = <T,>({
  load,
  by,
  children,
  height,
  heading,
}: {
  readonly load: () => Promise<T>;
  /** A new key loads new data. */
  readonly by: string;
  readonly children: (value: T) => ComponentChildren;
  /** Height of the placeholder, so that the page does not jump; a CSS length. */
  readonly height?: string;
  /** The heading of a whole page until its data are loaded. */
  readonly heading?: string;
}) => {
  const loaded: Loaded<T> = useLoad(load, by);
  if (loaded.state === 'ready') return <>{children(loaded.value)}</>;
  if (loaded.state === 'failed')
    return (
      <>
        {heading && <h1>{heading}</h1>}
        <div class="note bad" role="alert">
          <p>
            <Both id="Tidak dapat dimuat." en="It could not be loaded." />
          </p>
          <p>{loaded.message}</p>
          <button type="button" class="button quiet" onClick={loaded.retry}>
            Coba lagi <span lang="en">(try again)</span>
          </button>
        </div>
      </>
    );
  return (
    <>
      {heading && <h1 class="visually-hidden">{heading}</h1>}
      <div class="loading" style={{ minHeight: height ?? '4rem' }} role="status">
        <span class="visually-hidden">Memuat / loading</span>
      </div>
    </>
  );
};
