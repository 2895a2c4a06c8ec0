import { type ComponentChild, render } from 'preact';

/** Draws a view into a place of the page, in place of what stands there; into all of `main` unless told otherwise. */
export const mount = (view: ComponentChild, id = 'isi'): void => {
  const place = document.getElementById(id);
  if (!place) throw new Error(`The page has no element "${id}" to draw into.`);
  place.replaceChildren();
  render(view, place);
};
