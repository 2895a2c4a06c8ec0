import type { PersonalClass } from './classes.ts';

/** `1,97102E+15`: a long number that a spreadsheet has rounded, most likely an identity number. */
export const rounded = (text: string): PersonalClass | undefined =>
  /^[+-]?\d([.,]\d+)?E\+?\d{2}$/i.test(text) ? 'rounded-number' : undefined;
