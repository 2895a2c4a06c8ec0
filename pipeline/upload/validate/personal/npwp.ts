import type { PersonalClass } from './classes.ts';

const WRITTEN = /(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)/;
const NAMED = /\bnpwp\b\D{0,10}\d[\d .-]{12,}/i;
const BARE = /^0?\d{15}$/;

/** Taxpayer numbers: `01.234.567.8-912.000`, 15 digits alone in a cell (16 with the new leading 0), or any named NPWP. */
export const npwp = (text: string): PersonalClass | undefined =>
  WRITTEN.test(text) || NAMED.test(text) || BARE.test(text) ? 'npwp' : undefined;
