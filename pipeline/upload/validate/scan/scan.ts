import type { Value } from '../../../../schemas/model/dataset.ts';
import type { Context } from '../context.ts';
import type { Header } from '../header/header.ts';
import { rowCursor } from '../rows/row-cursor.ts';
import { CellScan, DOUBT } from './cell.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** Reads records from bytes in one pass: splits, checks and converts. */
export interface RowScan {
  /**
   * The index of the LF that ends the record at `from`, if every cell is certain and every rule holds; `take` then
   * returns its values. Else -1: the record is incomplete or wrong, or only the readers of cells know its form.
   */
  readonly read: (bytes: Uint8Array, from: number) => number;
  /** The values of the first record read and not taken yet, in the order of the dataset's columns. */
  readonly take: () => readonly Value[];
}

/** The scan of a file with this header and delimiter; undefined if no row can be certain. */
export const rowScan = (header: Header, delimiter: string, context: Context): RowScan | undefined => {
  const { columns, rules, convert } = context.dataset;
  if (header.findings.length > 0 || header.unnamed.length > 0) return undefined;
  const cells: CellScan[] = [];
  /** Index of a cell in the file -> index of its column. */
  const places: number[] = [];
  for (const [place, column] of columns.entries()) {
    const at = header.at.get(column.name) as number;
    cells[at] = new CellScan(column, context);
    places[at] = place;
  }
  const width = cells.length;
  const delimiterByte = delimiter.charCodeAt(0);
  const harmless = harmlessBytes();
  const unquoted = Uint8Array.from(harmless);
  unquoted[delimiterByte] = 0;
  const { row, show } = rowCursor(columns);
  let buffered: (readonly Value[])[] = [];
  let taken = 0;
  let viewed: Uint8Array | undefined;
  let view: DataView = new DataView(new ArrayBuffer(0));

  const holds = (values: readonly Value[]): boolean => {
    show(values);
    if (convert && convert(row) !== row) return false;
    for (const rule of rules) if (!rule.holds(row)) return false;
    return true;
  };

  return {
    read(bytes, from) {
      if (bytes !== viewed) {
        viewed = bytes;
        view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      }
      const size = bytes.length;
      const values = new Array<Value>(width);
      let at = from;
      for (let c = 0; c < width; c++) {
        if (at >= size) return -1;
        const isQuoted = bytes[at] === QUOTE;
        const start = isQuoted ? at + 1 : at;
        const inside = isQuoted ? harmless : unquoted;
        let end = start;
        while (end < size && inside[bytes[end] as number] === 1) end++;
        let stop = end;
        if (isQuoted && bytes[stop++] !== QUOTE) return -1;
        if (c < width - 1) {
          if (bytes[stop] !== delimiterByte) return -1;
        } else {
          if (bytes[stop] === CR) stop++;
          if (bytes[stop] !== LF) return -1;
        }
        const value = (cells[c] as CellScan).read(bytes, view, start, end);
        if (value === DOUBT) return -1;
        values[places[c] as number] = value;
        at = stop + 1;
      }
      if (!holds(values)) return -1;
      buffered.push(values);
      return at - 1;
    },
    take() {
      const values = buffered[taken++] as readonly Value[];
      if (taken === buffered.length) {
        buffered = [];
        taken = 0;
      }
      return values;
    },
  };
};

/** byte -> 1 if it is an ASCII character, no control character, and none that a check of texts looks for (`?`, `@`). */
const harmlessBytes = (): Uint8Array => {
  const harmless = new Uint8Array(256).fill(1, 0x20, 0x7f);
  for (const mark of '"?@') harmless[mark.charCodeAt(0)] = 0;
  return harmless;
};
