import type { Column } from '../../../../schemas/model/column.ts';
import type { Value } from '../../../../schemas/model/dataset.ts';
import { typedReader } from '../cells/cell.ts';
import { isRefusal, type ReadCell } from '../cells/cell-issue.ts';
import type { Context } from '../context.ts';
import { ascii } from './ascii.ts';
import { CellMemory } from './memory.ts';

/** The scan cannot read this cell; the slower reader of cells must. */
export const DOUBT = Symbol('doubt');

/** The most cells of one column whose values are remembered. */
const REMEMBERED = 4096;

const SPACE = 0x20;
/** First characters that make a spreadsheet read a text as a formula. */
const FORMULA = [...'=+-@'].map((mark) => mark.charCodeAt(0));

/** Reads cells of one column from bytes. It remembers the values of earlier cells by their bytes; other cells go to the column's reader. */
export class CellScan {
  readonly #memory = new CellMemory<NonNullable<Value> | typeof DOUBT>(REMEMBERED);
  readonly #typed: ReadCell;
  readonly #isText: boolean;
  readonly #longest: number;
  readonly #empty: Value | typeof DOUBT;

  constructor(column: Column, context: Context) {
    this.#typed = typedReader(column, context);
    this.#isText = column.kind === 'text';
    this.#longest = context.cellBytes;
    this.#empty = column.optional ? undefined : DOUBT;
  }

  /** The value of the harmless bytes (see byteKinds) from `from` to `to`, without quotes around them. */
  read(bytes: Uint8Array, view: DataView, from: number, to: number): Value | typeof DOUBT {
    if (from === to) return this.#empty;
    return this.#memory.find(bytes, view, from, to) ?? this.#learn(bytes, view, from, to);
  }

  /** Only text that cleaning does not change and that no check of harmful content refuses. */
  #learn(bytes: Uint8Array, view: DataView, from: number, to: number): Value | typeof DOUBT {
    const first = bytes[from] as number;
    if (first === SPACE || bytes[to - 1] === SPACE || to - from > this.#longest) return DOUBT;
    if (this.#isText && FORMULA.includes(first)) return DOUBT;
    const read = this.#typed(ascii(bytes, from, to));
    const value = read === undefined || isRefusal(read) ? DOUBT : read;
    this.#memory.add(bytes, view, from, to, value);
    return value;
  }
}
