/** How a record that has a quote or a CR in it ends. */
export interface RecordEnd {
  /** Index of its line end, or of the text's end. */
  readonly end: number;
  /** 0 at the end of the file, 1 for LF and for a lone CR, 2 for CRLF. */
  readonly eol: 0 | 1 | 2;
  /** Line ends inside its quoted cells. */
  readonly inner: number;
}

/** `more`: the text ends before the record does. The others are what is wrong with its quotes. */
export type RecordFault = 'more' | 'stray' | 'trailing' | 'unterminated';

/**
 * Finds the end of the record that starts at `from`, field by field: a quote opens a cell only at the cell's
 * start, and after the closing quote comes a delimiter or a line end and nothing else. `final`: no text follows.
 */
export const endOfRecord = (
  text: string,
  from: number,
  delimiter: string,
  final: boolean,
): RecordEnd | RecordFault => {
  const size = text.length;
  let inner = 0;
  let i = from;
  for (;;) {
    if (text[i] === '"') {
      const close = closingQuote(text, i);
      if (close === -1 || (close + 1 === size && !final)) return final ? 'unterminated' : 'more';
      inner += lineEndsBetween(text, i, close);
      i = close + 1;
      if (i < size && text[i] !== delimiter && text[i] !== '\n' && text[i] !== '\r') return 'trailing';
    } else {
      for (; i < size; i++) {
        const char = text[i];
        if (char === delimiter || char === '\n' || char === '\r') break;
        if (char === '"') return 'stray';
      }
    }
    if (i === size) return final ? { end: i, eol: 0, inner } : 'more';
    if (text[i] === delimiter) {
      i++;
      continue;
    }
    if (text[i] === '\n') return { end: i, eol: 1, inner };
    if (i + 1 === size && !final) return 'more';
    return { end: i, eol: text[i + 1] === '\n' ? 2 : 1, inner };
  }
};

/** Index of the quote that closes the one at `open` (doubled quotes are skipped), or -1. */
const closingQuote = (text: string, open: number): number => {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
};

const lineEndsBetween = (text: string, from: number, to: number): number => {
  let count = 0;
  for (let i = from; i < to; i++) if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) count++;
  return count;
};
