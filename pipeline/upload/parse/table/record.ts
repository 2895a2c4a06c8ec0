import { CR, LF, QUOTE } from '../bytes.ts';

/** Where and how a record ends. */
export interface RecordEnd {
  /** Index of its line end, or of the end of all bytes. */
  readonly end: number;
  /** 0 at the end of the file, 1 for LF and for a lone CR, 2 for CRLF. */
  readonly eol: 0 | 1 | 2;
  /** Line ends inside its quoted cells. */
  readonly inner: number;
}

/** `more`: the bytes end before the record does. The other values are faults of its quotes. */
export type RecordFault = 'more' | 'stray' | 'trailing' | 'unterminated';

/**
 * Finds the end of the record that starts at `from`, field by field: a quote opens a cell only at the cell's
 * start, and after the closing quote comes a delimiter or a line end and nothing else. `final`: no bytes follow.
 */
export const endOfRecord = (
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  final: boolean,
): RecordEnd | RecordFault => {
  const size = bytes.length;
  let inner = 0;
  let i = from;
  for (;;) {
    if (bytes[i] === QUOTE) {
      const close = closingQuote(bytes, i);
      if (close === -1 || (close + 1 === size && !final)) return final ? 'unterminated' : 'more';
      inner += lineEndsBetween(bytes, i, close);
      i = close + 1;
      if (i < size && bytes[i] !== delimiter && bytes[i] !== LF && bytes[i] !== CR) return 'trailing';
    } else {
      for (; i < size; i++) {
        const byte = bytes[i];
        if (byte === delimiter || byte === LF || byte === CR) break;
        if (byte === QUOTE) return 'stray';
      }
    }
    if (i === size) return final ? { end: i, eol: 0, inner } : 'more';
    if (bytes[i] === delimiter) {
      i++;
      continue;
    }
    if (bytes[i] === LF) return { end: i, eol: 1, inner };
    if (i + 1 === size && !final) return 'more';
    return { end: i, eol: bytes[i + 1] === LF ? 2 : 1, inner };
  }
};

/** Index of the quote that closes the one at `open` (doubled quotes are skipped), or -1. */
const closingQuote = (bytes: Uint8Array, open: number): number => {
  let at = bytes.indexOf(QUOTE, open + 1);
  while (at !== -1 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  return at;
};

const lineEndsBetween = (bytes: Uint8Array, from: number, to: number): number => {
  let count = 0;
  for (let i = from; i < to; i++) if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) count++;
  return count;
};
