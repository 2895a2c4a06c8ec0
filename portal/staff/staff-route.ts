/** The view of the staff pages that is shown. All of it is in the address, so a reload loses nothing. */
export type StaffRoute =
  | { readonly view: 'overview' }
  | { readonly view: 'send'; readonly dataset?: string; readonly period?: string }
  | { readonly view: 'upload'; readonly id: string };

/** `?upload=<id>`, `?send`, `?send&dataset=<id>&period=<YYYY-MM>`; anything else is the overview. */
export const routeOf = (search: string): StaffRoute => {
  const given = new URLSearchParams(search);
  const id = given.get('upload');
  if (id) return { view: 'upload', id };
  if (!given.has('send')) return { view: 'overview' };
  const [dataset, period] = [given.get('dataset'), given.get('period')];
  return { view: 'send', ...(dataset && { dataset }), ...(period && { period }) };
};

/** The address of a view: the inverse of `placeOf`. */
export const hrefOf = (place: StaffRoute): string => {
  if (place.view === 'overview') return '/staff/';
  if (place.view === 'upload') return `/staff/?${new URLSearchParams({ upload: place.id })}`;
  const { dataset, period } = place;
  const chosen = new URLSearchParams({ ...(dataset && { dataset }), ...(period && { period }) });
  return chosen.size > 0 ? `/staff/?send&${chosen}` : '/staff/?send';
};
