import Papa from 'papaparse';

/** Accepted delimiters, and others that are tried only so that the refusal can name them. */
export const DELIMITERS: readonly string[] = [';', ',', '\t'];
const FOREIGN: readonly string[] = ['|', ':', '^'];

export interface HeaderRow {
  readonly delimiter: string;
  /** Index in the text at which the header starts, and its physical line. */
  readonly start: number;
  readonly line: number;
  /** Number of lines above it that must not be there (a `sep=` line is allowed). */
  readonly above: number;
  /** The delimiter that a `sep=` line declares. */
  readonly declared?: string;
}

/** Counts the cells that are names of columns. */
export type Score = (cells: readonly string[]) => number;

const SEARCHED = 30; // the header may be below a title, in these first lines

/**
 * Finds the header among the first lines by matching cells against known names, never by guessing from
 * content. Undefined: no line has a known name under any delimiter.
 */
export const findHeader = (text: string, score: Score): HeaderRow | undefined => {
  const sep = /^"?sep=([^\r\n"]?)"?(\r\n|\n|\r|$)/i.exec(text);
  const declared = sep?.[1];
  const candidates = declared ? [declared] : [...DELIMITERS, ...FOREIGN];
  let best: (HeaderRow & { readonly score: number }) | undefined;
  let start = sep?.[0].length ?? 0;
  const top = sep ? 2 : 1;
  let line = top;
  for (let i = 0; i < SEARCHED && start < text.length; i++) {
    const end = recordEnd(text, start);
    const record = text.slice(start, end);
    const found = bestDelimiter(record, candidates, score);
    // A later line is the header only if it plainly is one: a title may hold one column's name by chance.
    const needed = best ? best.score * 2 + 1 : 1;
    if (found.score >= needed && (i === 0 || found.score > 1))
      best = { ...found, start, line, above: line - top, ...(declared && { declared }) };
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    line += record.split(/\r\n|\n|\r/).length;
  }
  return best;
};

const bestDelimiter = (record: string, candidates: readonly string[], score: Score) => {
  let best = { delimiter: candidates[0] as string, score: 0 };
  for (const delimiter of candidates) {
    const found = score(Papa.parse<string[]>(record, { delimiter, header: false }).data[0] ?? []);
    if (found > best.score) best = { delimiter, score: found };
  }
  return best;
};

/** The first line end outside quotes; quotes are told by parity, since the delimiter is not known yet. */
const recordEnd = (text: string, from: number): number => {
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) return i;
  }
  return text.length;
};
