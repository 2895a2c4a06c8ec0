import type { PersonalClass } from './classes.ts';

const ONE = 'ABDEFGHKLMNPRSTWZ';
const TWO =
  'AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|KB|KH|KT|KU|PA|PB';
// Regional prefix, number, letters: `BN 1234 AB`. A single letter needs three digits, so that "Blok B 12 A" is none.
const PLATE = new RegExp(`(?<![\\w/.-])(?:(?:${TWO}) ?\\d{2,4}|[${ONE}] ?\\d{3,4}) ?[A-Z]{1,3}(?![\\w/.-])`);

/** Vehicle number plates, in capitals as they are written. */
export const plate = (text: string): PersonalClass | undefined => (PLATE.test(text) ? 'plate' : undefined);
