import type { Value } from '../../../../schemas/model/dataset.ts';

/** Two hashes of 32 bits of a row's key. One object is used for all rows of a file. */
export class KeyHash {
  a = 0;
  b = 0;
  readonly #at: readonly number[];

  /** @param at indexes of the key's columns among a row's values */
  constructor(at: readonly number[]) {
    this.#at = at;
  }

  /** Hashes the key of a row; `a` and `b` are then its hashes. */
  read(values: readonly Value[]): void {
    let a = 0x811c9dc5;
    let b = 0x2545f491;
    for (const index of this.#at) {
      const text = String(values[index] ?? '');
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        a = Math.imul(a ^ code, 0x01000193);
        b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 15);
      }
      a = Math.imul(a ^ 0x1f, 0x01000193);
      b = Math.imul(b ^ 0x1f, 0x85ebca6b) ^ (b >>> 15);
    }
    this.a = mixed(a);
    this.b = mixed(b);
  }
}

/** Both hashes as one number: 32 bits of one and 21 of the other. Equal keys have equal numbers. */
export const keyNumber = (a: number, b: number): number => (a >>> 0) * 0x200000 + (b >>> 11);

/** Every bit of the input changes half of the bits (the finalizer of MurmurHash3). */
const mixed = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};
