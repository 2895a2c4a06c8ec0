import type { PersonalClass } from './classes.ts';

// Not after a slash, dot or dash: `PKS/0812/VIII/2024` is a document's number.
const MOBILE = /(?<![\w/.-])\(?(?:\+?62|0)\)?[ .-]?8\d{1,2}\)?[ .-]?\d{3,4}[ .-]?\d{3,5}(?![\d/])/;
const FOREIGN = /(?<![\w/.-])\+62[ .-]?\(?\d{2,3}\)?[ .-]?\d{3,4}[ .-]?\d{2,5}(?!\d)/;
// The bound keeps the search linear in cells of any length.
const EMAIL = /[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/i;

/** Telephone numbers: mobile numbers with any prefix, and any number that begins with +62. */
export const phone = (text: string): PersonalClass | undefined =>
  MOBILE.test(text) || FOREIGN.test(text) ? 'phone' : undefined;

export const email = (text: string): PersonalClass | undefined => (EMAIL.test(text) ? 'email' : undefined);
