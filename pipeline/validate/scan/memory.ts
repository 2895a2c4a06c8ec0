/** Bytes of one cell, told apart by their length and three numbers: their first, middle and last four. */
interface Known<T> {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
  readonly bytes: Uint8Array;
  readonly value: T;
}

/** How many slots are looked at. A cell that is not in these is not known, whatever cells came before. */
const PROBES = 8;

/** From the bytes of cells to what is known of them, found without making text of them. It keeps the first `most`. */
export class CellMemory<T> {
  #slots: (Known<T> | undefined)[] = new Array(64).fill(undefined);
  #size = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** What is known of the bytes from `from` to `to`, of which there are some. `view` is of the same bytes. */
  find(bytes: Uint8Array, view: DataView, from: number, to: number): { readonly value: T } | undefined {
    const length = to - from;
    const isShort = length < 4;
    const first = isShort ? shortOf(bytes, from, to) : view.getInt32(from);
    const middle = isShort ? 0 : view.getInt32(from + ((length - 4) >> 1));
    const last = isShort ? 0 : view.getInt32(to - 4);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = slotOf(first, middle, last, length);
    for (let probe = 0; probe < PROBES; probe++, slot++) {
      const known = slots[slot & mask];
      if (known === undefined) return undefined;
      if (known.first !== first || known.last !== last || known.middle !== middle) continue;
      if (known.bytes.length !== length) continue;
      // Up to 12 bytes, the three numbers are all of them.
      if (length <= 12 || isSame(known.bytes, bytes, from)) return known;
    }
    return undefined;
  }

  /** Remembers a copy of bytes that are not known, if there is room where they belong. */
  add(bytes: Uint8Array, view: DataView, from: number, to: number, value: T): void {
    if (this.#size === this.#most) return;
    if (this.#size * 3 >= this.#slots.length) this.#grow();
    const isShort = to - from < 4;
    const known = {
      first: isShort ? shortOf(bytes, from, to) : view.getInt32(from),
      middle: isShort ? 0 : view.getInt32(from + ((to - from - 4) >> 1)),
      last: isShort ? 0 : view.getInt32(to - 4),
      bytes: new Uint8Array(bytes.subarray(from, to)),
      value,
    };
    this.#put(known);
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Array(before.length * 4).fill(undefined);
    this.#size = 0;
    for (const known of before) if (known) this.#put(known);
  }

  #put(known: Known<T>): void {
    const mask = this.#slots.length - 1;
    let slot = slotOf(known.first, known.middle, known.last, known.bytes.length);
    for (let probe = 0; probe < PROBES; probe++, slot++) {
      if (this.#slots[slot & mask] !== undefined) continue;
      this.#slots[slot & mask] = known;
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
  const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ middle, 0x85ebca6b) ^ Math.imul(last, 0xc2b2ae35) ^ length;
  return (hash ^ (hash >>> 15)) >>> 0;
};

const isSame = (known: Uint8Array, bytes: Uint8Array, from: number): boolean => {
  for (let i = 4; i < known.length - 4; i++) if (known[i] !== bytes[from + i]) return false;
  return true;
};
