/** Traits of which a text with personal data has at least one. One pass finds them, so that most texts need no other check. */
export const PAIR = 1; // two digits in a row
export const AT = 2; // an @
export const LONG = 4; // nine digits or more: a telephone number has no fewer
export const NAMED = 8; // a w, as in NPWP
export const LETTERED = 16; // a digit and then a letter, at once or after a space

const LONG_DIGITS = 9;
const SPACE = 0x20;

/** The traits of a text, as bits. */
export const traitsOf = (text: string): number => {
  let traits = 0;
  let digits = 0;
  let before = 0; // 1 after a digit, 2 after a digit and a space
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      if (before === 1) traits |= PAIR;
      if (++digits === LONG_DIGITS) traits |= LONG;
      before = 1;
      continue;
    }
    const letter = code | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) {
      if (before !== 0) traits |= LETTERED;
      if (letter === 0x77) traits |= NAMED;
    } else if (code === 0x40) traits |= AT;
    before = code === SPACE && before === 1 ? 2 : 0;
  }
  return traits;
};
