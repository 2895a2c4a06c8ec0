/** A reader's search and filters; an empty text does not filter. */
export interface Search {
  readonly words: string;
  readonly field: string;
  readonly sensitivity: string;
  readonly period: string;
  readonly areas: string;
}

export const NOTHING: Search = { words: '', field: '', sensitivity: '', period: '', areas: '' };

/** The text of a dataset's card. */
export interface Card {
  /** All text on it, and its keywords. */
  readonly text: string;
  readonly field: string;
  readonly sensitivity: string;
  readonly periods: readonly string[];
  readonly areas: string;
}

/** The names of the address's parameters. */
const PARAMETERS = {
  words: 'q',
  field: 'field',
  sensitivity: 'sensitivity',
  period: 'period',
  areas: 'areas',
} as const;
const asked = Object.entries(PARAMETERS) as [keyof Search, string][];

/** `?q=kasus&field=PEMBERANTASAN` -> the search. */
export const searchOf = (query: string): Search => {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    asked.map(([name, parameter]) => [name, given.get(parameter) ?? '']),
  ) as unknown as Search;
};

/** The search as a query string; empty if there is no search. */
export const queryOf = (search: Search): string => {
  const given = asked.flatMap(([name, parameter]): [string, string][] =>
    search[name].trim() === '' ? [] : [[parameter, search[name].trim()]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
};

/** Lower case without accents or hyphens, so that `Pangkal-Pinang` is found by `pangkal pinang`. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a card matches the search: it has every word and matches every filter. */
export const matches = (card: Card, search: Search): boolean => {
  const text = ` ${plain(card.text)}`;
  const words = plain(search.words).split(' ').filter(Boolean);
  return (
    words.every((word) => text.includes(word)) &&
    (search.field === '' || card.field === search.field) &&
    (search.sensitivity === '' || card.sensitivity === search.sensitivity) &&
    (search.period === '' || card.periods.includes(search.period)) &&
    (search.areas === '' || card.areas === search.areas)
  );
};
