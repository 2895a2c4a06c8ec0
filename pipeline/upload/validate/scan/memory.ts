/** Numbers that identify a cell: its length, and its first, middle and last four bytes. */
const PRINT = 4;

/** Number of slots that a look-up tries. A cell that is in none of them counts as new. */
const PROBES = 8;

/** In a cell of up to so many bytes, the numbers contain every byte. */
const WHOLE = 12;

/**
 * Remembers a value for a cell's bytes, without making text of them. It keeps the first `most` cells, and a cell only
 * if one of its slots is free.
 */
export class CellMemory<T> {
  #prints = new Int32Array(64 * PRINT);
  #values: (T | undefined)[] = new Array(64).fill(undefined);
  #bytes: (Uint8Array | undefined)[] = new Array(64).fill(undefined);
  #size = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value for the bytes from `from` to `to` (at least one), or undefined. `view` is a view of the same bytes. */
  find(bytes: Uint8Array, view: DataView, from: number, to: number): T | undefined {
    const length = to - from;
    const isShort = length < 4;
    const first = isShort ? shortOf(bytes, from, to) : view.getInt32(from);
    const middle = isShort ? 0 : view.getInt32(from + ((length - 4) >> 1));
    const last = isShort ? 0 : view.getInt32(to - 4);
    const prints = this.#prints;
    const mask = (prints.length / PRINT - 1) | 0;
    let slot = slotOf(first, middle, last, length);
    for (let probe = 0; probe < PROBES; probe++, slot++) {
      const at = (slot & mask) * PRINT;
      const known = prints[at] as number;
      if (known === 0) return undefined;
      if (known !== length || prints[at + 1] !== first || prints[at + 3] !== last) continue;
      if (prints[at + 2] !== middle) continue;
      if (length <= WHOLE || isSame(this.#bytes[slot & mask] as Uint8Array, bytes, from))
        return this.#values[slot & mask];
    }
    return undefined;
  }

  /** Remembers a copy of new bytes. */
  add(bytes: Uint8Array, view: DataView, from: number, to: number, value: T): void {
    if (this.#size === this.#most) return;
    if (this.#size * 3 >= this.#values.length) this.#grow();
    const isShort = to - from < 4;
    const first = isShort ? shortOf(bytes, from, to) : view.getInt32(from);
    const middle = isShort ? 0 : view.getInt32(from + ((to - from - 4) >> 1));
    const last = isShort ? 0 : view.getInt32(to - 4);
    this.#put(to - from, first, middle, last, new Uint8Array(bytes.subarray(from, to)), value);
  }

  #grow(): void {
    const [prints, values, bytes] = [this.#prints, this.#values, this.#bytes];
    const slots = values.length * 4;
    this.#prints = new Int32Array(slots * PRINT);
    this.#values = new Array(slots).fill(undefined);
    this.#bytes = new Array(slots).fill(undefined);
    this.#size = 0;
    for (const [slot, value] of values.entries()) {
      const [length = 0, first = 0, middle = 0, last = 0] = prints.subarray(slot * PRINT, (slot + 1) * PRINT);
      const cell = bytes[slot];
      if (cell && value !== undefined) this.#put(length, first, middle, last, cell, value);
    }
  }

  #put(length: number, first: number, middle: number, last: number, bytes: Uint8Array, value: T): void {
    const mask = this.#values.length - 1;
    let slot = slotOf(first, middle, last, length);
    for (let probe = 0; probe < PROBES; probe++, slot++) {
      if (this.#prints[(slot & mask) * PRINT] !== 0) continue;
      this.#prints.set([length, first, middle, last], (slot & mask) * PRINT);
      this.#values[slot & mask] = value;
      this.#bytes[slot & mask] = bytes;
      this.#size++;
      return;
    }
  }
}

const shortOf = (bytes: Uint8Array, from: number, to: number): number => {
  let number = 0;
  for (let i = from; i < to; i++) number = (number << 8) | (bytes[i] as number);
  return number;
};

const slotOf = (first: number, middle: number, last: number, length: number): number => {
  const hash =
    Math.imul(Math.imul(first, 0x9e3779b1) ^ middle, 0x85ebca6b) ^ Math.imul(last, 0xc2b2ae35) ^ length;
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
};

/** Whether two cells with the same numbers have equal bytes throughout. */
const isSame = (known: Uint8Array, bytes: Uint8Array, from: number): boolean => {
  for (let i = 4; i < known.length - 4; i++) if (known[i] !== bytes[from + i]) return false;
  return true;
};
