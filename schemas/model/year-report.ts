import type { Text } from './text.ts';

/**
 * A chapter of the year report. Its sentences have placeholders in braces: `{year}`; `{suspects}` for the year's value of
 * an indicator; `{seized-sabu:unit}` for the value with its unit; `{syndicate-cases.lingkup.LOKAL}` for one code of the
 * indicator's breakdown by a dimension.
 */
export interface ReportChapter {
  readonly title: Text;
  readonly account: Text;
}

export type YearReport = readonly ReportChapter[];

/** A piece of a sentence: plain words, the year, or a figure. */
export type Piece =
  | { readonly words: string }
  | { readonly year: true }
  | {
      readonly indicator: string;
      readonly withUnit: boolean;
      readonly part?: { readonly dimension: string; readonly code: string };
    };

/** A sentence cut at its placeholders: `piecesOf('In {year}, {suspects} suspects')` gives five pieces. */
export const piecesOf = (sentence: string): readonly Piece[] =>
  sentence
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? placeholder(piece.slice(1, -1)) : { words: piece }));

const placeholder = (name: string): Piece => {
  if (name === 'year') return { year: true };
  const [figure = '', unit] = name.split(':');
  const [indicator = '', dimension, code] = figure.split('.');
  return {
    indicator,
    withUnit: unit === 'unit',
    ...(dimension !== undefined && code !== undefined && { part: { dimension, code } }),
  };
};
