import type { Dataset, Value } from '../../../schemas/dataset.ts';
import { KeyHash } from './key-hash.ts';
import type { KeyCheck } from './keys.ts';

/** A block of the filter: one line of a processor's cache, so that a key costs one access to memory. */
const BLOCK_WORDS = 16;
const MOST_WORDS = 2 ** 23;
const LEAST_WORDS = 2 ** 11;

export interface KeyFilter extends KeyCheck {
  /** Hashes (KeyHash.number) of all keys that came more than once, and of a few others. */
  readonly suspects: () => ReadonlySet<number>;
}

/**
 * Which keys may be repeated, in memory that does not grow with the rows: a Bloom filter of seven bits a key in blocks.
 * It takes 2 bits for each byte of the largest file, 32 MiB at most. Of a million rows it suspects one in vain once
 * in ten files; whoever reads the file again for its suspects knows.
 */
export const keyFilter = ({ key, columns }: Dataset, fileBytes: number): KeyFilter => {
  const words = 2 ** Math.ceil(Math.log2(Math.min(MOST_WORDS, Math.max(LEAST_WORDS, fileBytes / 16))));
  const bits = new Uint32Array(words);
  const blocks = words / BLOCK_WORDS - 1;
  const hash = new KeyHash(key.columns.map((name) => columns.findIndex((column) => column.name === name)));
  const suspects = new Set<number>();
  return {
    add(values: readonly Value[]) {
      hash.read(values);
      const { a, b } = hash;
      const c = Math.imul(a ^ (b >>> 5), 0x9e3779b1) ^ b;
      const block = (a & blocks) * BLOCK_WORDS;
      let isNew = false;
      for (let i = 0; i < 7; i++) {
        const source = i < 3 ? b >>> (i * 9) : i < 6 ? c >>> ((i - 3) * 9) : a >>> 23;
        const word = block + ((source >>> 5) & 15);
        const mask = 1 << (source & 31);
        const before = bits[word] as number;
        if ((before & mask) === 0) {
          isNew = true;
          bits[word] = before | mask;
        }
      }
      if (!isNew) suspects.add(hash.number);
    },
    suspects: () => suspects,
  };
};
