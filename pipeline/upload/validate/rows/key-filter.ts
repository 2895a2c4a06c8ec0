import type { Dataset, Value } from '../../../../schemas/model/dataset.ts';
import { KeyHash, keyNumber } from './key-hash.ts';
import type { KeyCheck } from './keys.ts';

/** Words of a block. A block is one line of a processor's cache, so that a key costs one access to memory. */
const BLOCK_WORDS = 16;
const MOST_WORDS = 2 ** 22;
const LEAST_WORDS = 2 ** 11;
const WAITING = 512;
/** Bits of one key. */
const BITS = 7;

export interface KeyFilter extends KeyCheck {
  /** The key numbers (see keyNumber) of all repeated keys, and of a few others. */
  readonly suspects: () => ReadonlySet<number>;
}

/**
 * Finds the keys that may be repeated, in memory that does not grow with the rows: a Bloom filter in blocks, seven bits a
 * key. It takes 2 bits for each byte of the largest file, 16 MiB at most. In a million rows it suspects
 * no key wrongly, in three million about one; a second reading of the file checks the suspects.
 */
export const keyFilter = ({ key, columns }: Dataset, fileBytes: number): KeyFilter => {
  const words = 2 ** Math.ceil(Math.log2(Math.min(MOST_WORDS, Math.max(LEAST_WORDS, fileBytes / 16))));
  const bits = new Int32Array(words);
  const blocks = words / BLOCK_WORDS - 1;
  const hash = new KeyHash(key.columns.map((name) => columns.findIndex((column) => column.name === name)));
  const suspects = new Set<number>();
  // Keys are gathered and looked up together, so that the processor fetches their blocks at the same time.
  const waitingA = new Int32Array(WAITING);
  const waitingB = new Int32Array(WAITING);
  const fetched = new Int32Array(WAITING);
  let buffered = 0;

  const look = () => {
    for (let k = 0; k < buffered; k++)
      fetched[k] = bits[((waitingA[k] as number) & blocks) * BLOCK_WORDS] as number;
    for (let k = 0; k < buffered; k++) {
      const a = waitingA[k] as number;
      const b = waitingB[k] as number;
      const block = (a & blocks) * BLOCK_WORDS;
      let isNew = 0;
      let next = b;
      for (let i = 0; i < BITS; i++) {
        next = Math.imul(next ^ (next >>> 15), 0x2c1b3c6d);
        const word = block + (next >>> 28);
        const before = bits[word] as number;
        const after = before | (1 << (next >>> 23));
        isNew |= before ^ after;
        bits[word] = after;
      }
      if (isNew === 0) suspects.add(keyNumber(a, b));
    }
    buffered = 0;
  };

  return {
    add(values: readonly Value[]) {
      hash.read(values);
      waitingA[buffered] = hash.a;
      waitingB[buffered] = hash.b;
      if (++buffered === WAITING) look();
    },
    suspects() {
      look();
      return suspects;
    },
  };
};
