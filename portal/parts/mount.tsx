import { type ComponentChild, render } from 'preact';

/** Draws a page into its `main`. */
export const mount = (view: ComponentChild): void => {
  const main = document.getElementById('isi');
  if (!main) throw new Error('The page has no element "isi" to draw into.');
  main.replaceChildren();
  render(view, main);
};
