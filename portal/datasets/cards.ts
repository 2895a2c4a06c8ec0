import type { Card } from './search.ts';

/** A card of the page and its element. */
export interface Shown extends Card {
  readonly element: HTMLElement;
}

/** The cards that the page came with. */
export const cardsOf = (page: ParentNode): readonly Shown[] =>
  [...page.querySelectorAll<HTMLElement>('.datasets > li')].map((element) => {
    const { field = '', sensitivity = '', periods = '', areas = '', words = '' } = element.dataset;
    return {
      element,
      text: `${element.textContent} ${words}`,
      field,
      sensitivity,
      periods: periods.split(' '),
      areas,
    };
  });

/** Shows only some of the cards, and only the fields that have one of them. */
export const showOnly = (cards: readonly Shown[], chosen: ReadonlySet<Shown>): void => {
  for (const card of cards) card.element.hidden = !chosen.has(card);
  for (const section of document.querySelectorAll<HTMLElement>('section.field'))
    section.hidden = section.querySelector('.datasets > li:not([hidden])') === null;
};
