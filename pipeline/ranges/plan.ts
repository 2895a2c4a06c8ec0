import type { Dataset } from '../../schemas/model/dataset.ts';
import type { Finding } from '../../schemas/model/finding.ts';
import { bytesOf, CR, NotUtf8, utf8Text } from '../upload/parse/bytes.ts';
import { utf8Of } from '../upload/parse/encoding/decode.ts';
import { type Encoding, mayBeUtf8 } from '../upload/parse/encoding/probe.ts';
import type { Limits } from '../upload/parse/limits.ts';
import { cellsOf } from '../upload/parse/table/block.ts';
import { nextRecord } from '../upload/parse/table/next-record.ts';
import { readRecords } from '../upload/parse/table/record-range.ts';
import type { LineEnd } from '../upload/parse/table/scanner.ts';
import { longestRecord } from '../upload/parse/table/table-scanner.ts';
import { startOfTable } from '../upload/parse/table/table-start.ts';
import { headerScore } from '../upload/validate/header/known-names.ts';
import { isBlank } from '../upload/validate/rows/shape.ts';
import type { OpenRange } from './range.ts';

/** Where a record begins: its offset in the file, its physical line and its index. */
export interface RecordPlace {
  readonly at: number;
  readonly line: number;
  readonly record: number;
}

/** What the first bytes of a file say of the rest. */
export interface Plan {
  /** On the start of the table. */
  readonly findings: readonly Finding[];
  /** Absent where there is no table to read. */
  readonly table?: {
    readonly delimiter: string;
    /** Absent where the quotes of the header are wrong: no row is looked at then. */
    readonly header?: {
      readonly cells: readonly string[];
      readonly line: number;
      readonly end: LineEnd | undefined;
    };
    /** The record after the header, or the header where its quotes are wrong. */
    readonly first: RecordPlace;
    /** Index of the first record that holds data; absent where none does. */
    readonly firstRow?: number;
  };
}

/** Bytes in which the header begins. */
const HEAD = 64 * 1024;
const MARK = [0xef, 0xbb, 0xbf];

/**
 * Reads the start of a file: where its table begins, its header and the first row. Undefined for a file that cannot be
 * read in ranges: it is another kind of file than text, or text whose characters take two bytes.
 */
export const planRanges = async (
  open: OpenRange,
  { size, dataset, limits }: { readonly size: number; readonly dataset: Dataset; readonly limits: Limits },
): Promise<Plan | undefined> => {
  const head = await bytesOf(open({ from: 0, to: Math.min(size, HEAD + longestRecord(limits) + 1) }));
  const isWhole = head.length === size;
  if (
    !(await mayBeUtf8(async function* () {
      yield head;
    }))
  )
    return undefined;
  const plan = (encoding: Encoding) => planAs(encoding, head, isWhole, { open, size, dataset, limits });
  try {
    return await plan('utf-8');
  } catch (error) {
    // The file is windows-1252 then, or refused for its encoding whatever its header is.
    if (error instanceof NotUtf8) return plan('windows-1252');
    throw error;
  }
};

const planAs = async (
  encoding: Encoding,
  head: Uint8Array,
  isWhole: boolean,
  { open, size, dataset, limits }: { open: OpenRange; size: number; dataset: Dataset; limits: Limits },
): Promise<Plan> => {
  const mark = MARK.every((byte, i) => head[i] === byte) ? MARK.length : 0;
  const utf8 = await bytesOf(utf8Of(chunk(head), encoding));
  const { delimiter, at, line, findings } = startOfTable(utf8, headerScore(dataset));
  if (delimiter === undefined) return { findings };
  // In windows-1252 a character is a byte.
  const start = encoding === 'utf-8' ? mark + at : utf8Text(utf8.subarray(0, at)).length;
  const rules = { delimiter: delimiter.charCodeAt(0), longest: longestRecord(limits) };
  const found = nextRecord(head, start, rules, isWhole);
  const place = { at: start, line, record: 0 };
  if (typeof found === 'string' || found.fault) return { findings, table: { delimiter, first: place } };
  const bytes = await bytesOf(utf8Of(chunk(head.subarray(start, found.end)), encoding));
  const end = lineEndAt(head, found.end, found.eol);
  const cells = cellsOf(
    { count: 1, text: utf8Text(bytes), newline: end ?? '\n', line, record: 0 },
    delimiter,
  );
  if ('disagreesAt' in cells) return { findings, table: { delimiter, first: place } };
  const first = { at: found.end + found.eol, line: line + found.inner + 1, record: 1 };
  const rest = utf8Of(() => open({ from: first.at, to: size }), encoding);
  const firstRow = await firstRowOf(rest, { ...first, delimiter }, limits);
  const header = { cells: cells.rows[0] as string[], line, end };
  return { findings, table: { delimiter, header, first, ...(firstRow !== undefined && { firstRow }) } };
};

const firstRowOf = async (
  chunks: AsyncIterable<Uint8Array>,
  { delimiter, line, record }: { delimiter: string; line: number; record: number },
  limits: Limits,
): Promise<number | undefined> => {
  const records = Number.MAX_SAFE_INTEGER;
  for await (const event of readRecords(chunks, { delimiter, line, record, records, limits })) {
    if (event.kind !== 'rows') continue;
    const at = event.rows.findIndex((cells) => !isBlank(cells));
    if (at !== -1) return event.row + at;
  }
  return undefined;
};

const lineEndAt = (bytes: Uint8Array, at: number, eol: 0 | 1 | 2): LineEnd | undefined => {
  if (eol === 0) return undefined;
  return eol === 2 ? '\r\n' : bytes[at] === CR ? '\r' : '\n';
};

const chunk = (bytes: Uint8Array) =>
  async function* () {
    yield bytes;
  };
