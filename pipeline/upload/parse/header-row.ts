import Papa from 'papaparse';

/** Delimiters that are accepted, and others that are tried only to be named in the refusal. */
export const DELIMITERS: readonly string[] = [';', ',', '\t'];
const FOREIGN: readonly string[] = ['|', ':', '^'];

export interface HeaderRow {
  readonly delimiter: string;
  /** Index in the text at which the header starts, and its physical line. */
  readonly start: number;
  readonly line: number;
  /** How many lines stand above it that should not (a `sep=` line may). */
  readonly above: number;
  /** What a `sep=` line declared. */
  readonly declared?: string;
}

/** How many of the cells are names that the header may have. */
export type Score = (cells: readonly string[]) => number;

const SEARCHED = 30; // lines at the top among which a header below a title is looked for

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
