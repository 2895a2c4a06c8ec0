import type { CellIssue } from './cell-issue.ts';

/** What windows-1252 makes of the bytes 0x80 to 0xBF, which follow the first byte of a UTF-8 character. */
const FOLLOWING =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178\u00a0-\u00bf';

/**
 * `CafÃ©`, `â€œ`: UTF-8 that was read as windows-1252 and saved again (of two letters, those that European text has);
 * and `ÿý`, what UTF-16 makes of a byte pair that it cannot read.
 */
const MISREAD = new RegExp(
  `[\u00c2-\u00c5][${FOLLOWING}]|[\u00e0-\u00ef][${FOLLOWING}]{2}|[\u00f0-\u00f4][${FOLLOWING}]{3}|\u00ff[\u00fd\u00fe]|[\u00fd\u00fe]\u00ff`,
);

/** `Caf?`: a question mark where a letter was, which the program that saved the file could not write. */
const LOST = /\p{L}\?|\?\p{L}/u;

/** How a text's letters were damaged by programs that read it in different encodings, or undefined. */
export const damageOf = (raw: string): 'misread' | 'lost' | undefined => {
  if (MISREAD.test(raw)) return 'misread';
  return raw.includes('?') && LOST.test(raw) ? 'lost' : undefined;
};

/** An issue if the text's letters are damaged. */
export const garbled = (raw: string): CellIssue | undefined => {
  const kind = damageOf(raw);
  return (
    kind && { code: 'cell/garbled', what: 'garbled', expected: { kind: 'whole-letters' }, detail: { kind } }
  );
};
