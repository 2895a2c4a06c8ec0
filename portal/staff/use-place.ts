import { useCallback, useEffect, useState } from 'preact/hooks';
import { addressOf, type Place, placeOf } from './place.ts';

export type Go = (place: Place, options?: { readonly replace?: boolean }) => void;

/** Links within the staff pages change the place without loading the page again. */
const linkOf = (event: MouseEvent): HTMLAnchorElement | undefined => {
  const link = (event.target as Element).closest('a');
  if (!link || event.defaultPrevented || event.button !== 0) return undefined;
  if (event.ctrlKey || event.metaKey || event.shiftKey || link.hasAttribute('download')) return undefined;
  return link.origin === location.origin && link.pathname === '/staff/' ? link : undefined;
};

/** The place of the address bar, and a way to another; links, back and forward work. */
export const usePlace = (): readonly [Place, Go] => {
  const [place, setPlace] = useState(() => placeOf(location.search));
  const go = useCallback<Go>((next, { replace = false } = {}) => {
    history[replace ? 'replaceState' : 'pushState'](null, '', addressOf(next));
    setPlace(next);
  }, []);
  useEffect(() => {
    const follow = () => setPlace(placeOf(location.search));
    const click = (event: MouseEvent) => {
      const link = linkOf(event);
      if (!link) return;
      event.preventDefault();
      go(placeOf(link.search));
    };
    addEventListener('popstate', follow);
    document.addEventListener('click', click);
    return () => {
      removeEventListener('popstate', follow);
      document.removeEventListener('click', click);
    };
  }, [go]);
  return [place, go];
};
