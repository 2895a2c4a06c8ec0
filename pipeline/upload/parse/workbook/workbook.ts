import type { ColumnKind } from '../../../../schemas/model/column.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { joined } from '../bytes.ts';
import type { Open } from '../encoding/probe.ts';
import { type Limits, tooLarge } from '../limits.ts';
import type { Score } from '../table/header-row.ts';
import type { TableEvent } from '../table/table-event.ts';
import { bookPart, readBook } from './book.ts';
import { chooseSheet, type NamedSheet } from './choose.ts';
import { WorkbookFault } from './fault.ts';
import { hasMacros } from './package.ts';
import { readSheet } from './sheet.ts';
import { readStrings } from './strings.ts';
import { structureFindings } from './structure.ts';
import { readFormats } from './styles.ts';
import { sheetTable } from './table.ts';
import { archiveOf } from './zip/archive.ts';
import { entriesOf } from './zip/zip.ts';

/** The result of opening a workbook: findings on the whole file, and its table if it could be read. */
export interface Workbook {
  readonly findings: readonly Finding[];
  /** The table, from the start at every call. */
  readonly events?: () => Iterable<TableEvent>;
}

export interface WorkbookOptions {
  readonly score: Score;
  readonly kindOf: (headerCell: string) => ColumnKind | undefined;
  readonly limits: Limits;
}

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads an .xlsx workbook that is a plain table of the dataset. It is recognised by its content; its name does not
 * matter. Undefined if the file is something else, or a workbook without such a table; the CSV reader then reports it.
 */
export const openWorkbook = async (open: Open, options: WorkbookOptions): Promise<Workbook | undefined> => {
  const { limits } = options;
  const bytes = await bytesOf(open, limits.bytes);
  if (!bytes) return undefined;
  if (startsWith(bytes, OLE))
    return includes(bytes, utf16('EncryptedPackage'))
      ? { findings: [finding('workbook/encrypted', { kind: 'no-password' })] }
      : undefined;
  const isNamed = includes(bytes, 'xl/workbook.xml') || includes(bytes, 'xl/worksheets/');
  if (bytes.length > limits.bytes) return isNamed ? { findings: [tooLarge(limits)] } : undefined;
  try {
    return await readWorkbook(bytes, options);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return isNamed ? { findings: [error.finding] } : undefined;
  }
};

const readWorkbook = async (bytes: Uint8Array, options: WorkbookOptions): Promise<Workbook | undefined> => {
  const archive = archiveOf(entriesOf(bytes));
  const part = await bookPart(archive);
  if (part === undefined) return undefined;
  const book = await readBook(archive, part);
  if (!book) return undefined;
  if (await hasMacros(archive)) return { findings: [finding('workbook/macros', { kind: 'no-macros' })] };
  const strings = book.strings === undefined ? [] : await readStrings(archive, book.strings);
  const formats = await readFormats(archive, book.styles);
  const sheets: NamedSheet[] = [];
  for (const { name, hidden, part } of book.sheets)
    sheets.push({ name, hidden, ...(await readSheet(archive, part, strings)) });
  const { sheet, findings } = chooseSheet(sheets, options.score);
  if (!sheet) {
    const empty = finding('file/empty', { kind: 'sheet-with-data' });
    return { findings: findings.length > 0 ? findings : [empty] };
  }
  const events = sheetTable(sheet, { ...options, formats, from1904: book.from1904 });
  if (!events) return findings.length > 0 ? { findings } : undefined;
  return { findings, events: () => withStructure(sheet, events()) };
};

function* withStructure(sheet: NamedSheet, events: Iterable<TableEvent>): Generator<TableEvent> {
  for (const found of structureFindings(sheet)) yield { kind: 'finding', finding: found };
  yield* events;
}

/** The bytes of a file that starts like a zip or OLE file, at most one chunk beyond the limit; else undefined. */
const bytesOf = async (open: Open, limit: number): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of open()) {
    chunks.push(chunk);
    total += chunk.length;
    if (total >= OLE.length && total - chunk.length < OLE.length) {
      const start = joined(chunks);
      if (!startsWith(start, ZIP) && !startsWith(start, OLE)) return undefined;
    }
    if (total > limit) break;
  }
  return total < OLE.length ? undefined : joined(chunks);
};

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

const includes = (bytes: Uint8Array, word: string): boolean =>
  new TextDecoder('latin1').decode(bytes).includes(word);

const utf16 = (word: string): string => [...word].map((letter) => `${letter}\0`).join('');
