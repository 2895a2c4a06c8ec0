import { type ComponentChild, render } from 'preact';

/** Draws a view into an element of the page and replaces its contents; by default the element is `main`. */
export const mount = (view: ComponentChild, id = 'isi'): void => {
  const place = document.getElementById(id);
  if (!place) throw new Error(`The page has no element "${id}" to draw into.`);
  place.replaceChildren();
  render(view, place);
};
