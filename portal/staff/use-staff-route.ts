import { useCallback, useEffect, useState } from 'preact/hooks';
import { hrefOf, routeOf, type StaffRoute } from './staff-route.ts';

export type Go = (place: StaffRoute, options?: { readonly replace?: boolean }) => void;

/** Links within the staff pages change the view without loading the page again. */
const linkOf = (event: MouseEvent): HTMLAnchorElement | undefined => {
  const link = (event.target as Element).closest('a');
  if (!link || event.defaultPrevented || event.button !== 0) return undefined;
  if (event.ctrlKey || event.metaKey || event.shiftKey || link.hasAttribute('download')) return undefined;
  return link.origin === location.origin && link.pathname === '/staff/' ? link : undefined;
};

/** The view in the address bar, and a function that goes to another. Links, back and forward work. */
export const useStaffRoute = (): readonly [StaffRoute, Go] => {
  const [place, setPlace] = useState(() => routeOf(location.search));
  const go = useCallback<Go>((next, { replace = false } = {}) => {
    history[replace ? 'replaceState' : 'pushState'](null, '', hrefOf(next));
    setPlace(next);
  }, []);
  useEffect(() => {
    const follow = () => setPlace(routeOf(location.search));
    const click = (event: MouseEvent) => {
      const link = linkOf(event);
      if (!link) return;
      event.preventDefault();
      go(routeOf(link.search));
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
