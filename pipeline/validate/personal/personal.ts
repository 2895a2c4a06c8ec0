import type { PersonalClass } from './classes.ts';
import { email, phone } from './contact.ts';
import { nikOrKk } from './nik.ts';
import { nip } from './nip.ts';
import { npwp } from './npwp.ts';
import { plate } from './plate.ts';
import { rounded } from './rounded.ts';

const DETECTORS = [nip, npwp, nikOrKk, phone, email, plate, rounded];

/** Digits of the shortest number that these ask for: a telephone's. */
const LONG = 9;
const OF_LONG_NUMBERS: readonly unknown[] = [nip, nikOrKk, phone];
const OTHERS = DETECTORS.filter((detect) => !OF_LONG_NUMBERS.includes(detect));

/** The class of personal data that a text holds, or undefined. Texts without two digits in a row or an @ are none. */
export const personalClass = (text: string): PersonalClass | undefined => {
  if (!/\d{2}|@/.test(text)) return undefined;
  for (const detect of digitsOf(text) < LONG ? OTHERS : DETECTORS) {
    const found = detect(text);
    if (found) return found;
  }
  return undefined;
};

const digitsOf = (text: string): number => {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) count++;
  }
  return count;
};
