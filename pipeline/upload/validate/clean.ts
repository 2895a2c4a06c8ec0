const ODD = /[^\x20-\x7e]|^ | $/;
const ZERO_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * A cell as the checks read it: NFC, smart quotes straightened, odd spaces made plain, zero-width characters gone,
 * trimmed; line ends inside it become LF.
 */
export const clean = (raw: string): string => {
  if (!ODD.test(raw)) return raw;
  return raw
    .normalize('NFC')
    .replace(ZERO_WIDTH, '')
    .replace(SPACES, ' ')
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/\r\n/g, '\n')
    .trim();
};

// C0 but TAB, LF and CR; DEL and C1; bidi controls; line and paragraph separators; U+FFFD, also with its bytes swapped, tags; noncharacters,
// private use, unassigned code points and lone surrogates (UTF-16 read in the wrong byte order makes those).
const ALWAYS = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdff\ufffd-\uffff\u{e0000}-\u{e007f}\p{Cn}\p{Co}\p{Cs}`;
const CONTROL = new RegExp(`[${ALWAYS}]|\\t|\\r(?!\\n)`, 'u');

/** The first character that a cell must not contain (TAB and a lone CR are forbidden, too), as `U+0000`, or undefined. */
export const controlIn = (raw: string): string | undefined => {
  if (!ODD.test(raw)) return undefined;
  const found = CONTROL.exec(raw)?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
};

const SHOWN = 200;
const EVERY_CONTROL = new RegExp(`[${ALWAYS}\\t\\r\\n]`, 'gu');

/** A value as a finding shows it: control characters made visible, at most 200 characters. */
export const shown = (raw: string): string => {
  const cut = raw.length > SHOWN ? `${raw.slice(0, SHOWN)}…` : raw;
  return cut.replace(
    EVERY_CONTROL,
    (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
};
