import Papa from 'papaparse';
import type { Block } from './scanner.ts';

/** The cells of a block's unread records, or the index of the first one that PapaParse and the scanner read differently. */
export type BlockCells = { readonly rows: string[][] } | { readonly disagreesAt: number };

/**
 * Splits the unread records of a block into cells with PapaParse. Its quote errors are fatal, and it must count as many
 * rows as the scanner: if the two readers disagree about a file, one of them is wrong.
 */
export const cellsOf = (block: Block, delimiter: string): BlockCells => {
  const count = block.at?.length ?? block.count;
  if (count === 0) return { rows: [] };
  // PapaParse reads no row at all from an empty text; here it is one blank record.
  if (block.text === '') return count === 1 ? { rows: [['']] } : { disagreesAt: 0 };
  // PapaParse takes a byte order mark off any text; here one is a character of the first cell.
  const text = block.text.startsWith('\ufeff') ? `\ufeff${block.text}` : block.text;
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: block.newline,
    quoteChar: '"',
    header: false,
    dynamicTyping: false,
    comments: false,
    skipEmptyLines: false,
  });
  const fatal = errors.find((error) => error.type === 'Quotes');
  if (fatal) return { disagreesAt: fatal.row ?? 0 };
  return data.length === count ? { rows: data } : { disagreesAt: Math.min(data.length, count) - 1 };
};
