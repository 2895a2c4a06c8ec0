import type { ComponentChildren } from 'preact';
import { Both } from './both.tsx';
import { type Loaded, useLoad } from './use-load.ts';

/** Shows what was loaded; while it is not, a quiet placeholder; when it failed, why, with a button that tries again. */
export const Load = <T,>({
  load,
  by,
  children,
  height,
  heading,
}: {
  readonly load: () => Promise<T>;
  /** Changes when something else is to be loaded. */
  readonly by: string;
  readonly children: (value: T) => ComponentChildren;
  /** Room that is kept meanwhile, so that nothing jumps; a CSS length. */
  readonly height?: string;
  /** What a whole page is headed by while it has nothing else. */
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
