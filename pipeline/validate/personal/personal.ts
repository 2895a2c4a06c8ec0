import type { PersonalClass } from './classes.ts';
import { email, phone } from './contact.ts';
import { nikOrKk } from './nik.ts';
import { nip } from './nip.ts';
import { npwp } from './npwp.ts';
import { plate } from './plate.ts';
import { rounded } from './rounded.ts';

const DETECTORS = [nip, npwp, nikOrKk, phone, email, plate, rounded];

/** The class of personal data that a text holds, or undefined. Texts without two digits in a row or an @ are none. */
export const personalClass = (text: string): PersonalClass | undefined => {
  if (!/\d{2}|@/.test(text)) return undefined;
  for (const detect of DETECTORS) {
    const found = detect(text);
    if (found) return found;
  }
  return undefined;
};
