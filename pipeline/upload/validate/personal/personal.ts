import type { PersonalClass } from './classes.ts';
import { email, phone } from './contact.ts';
import { nikOrKk } from './nik.ts';
import { nip } from './nip.ts';
import { npwp } from './npwp.ts';
import { plate } from './plate.ts';
import { rounded } from './rounded.ts';
import { AT, LETTERED, LONG, NAMED, PAIR, traitsOf } from './traits.ts';

/** The detector of each class, and its traits: a text that the detector recognises has at least one of them. */
const DETECTORS = [
  [nip, LONG],
  [npwp, LONG | NAMED],
  [nikOrKk, LONG],
  [phone, LONG],
  [email, AT],
  [plate, LETTERED],
  [rounded, LETTERED],
] as const;

/** The class of personal data that a text holds, or undefined. Texts without two digits in a row or an @ are none. */
export const personalClass = (text: string): PersonalClass | undefined => {
  const traits = traitsOf(text);
  if (!(traits & (PAIR | AT))) return undefined;
  for (const [detect, needed] of DETECTORS) {
    const found = traits & needed ? detect(text) : undefined;
    if (found) return found;
  }
  return undefined;
};
