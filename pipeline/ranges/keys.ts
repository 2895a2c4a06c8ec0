import type { Dataset, Value } from '../../schemas/model/dataset.ts';
import { KeyHash, keyNumber } from '../upload/validate/rows/key-hash.ts';
import type { KeyCheck } from '../upload/validate/rows/keys.ts';

/** Numbers of keys are cut into so many parts, each of which is looked through by itself. */
export const KEY_PARTS = 16;

/** Numbers of keys are below this. */
const LIMIT = 2 ** 53;

export interface RangeKeys extends KeyCheck {
  /** The numbers of all keys, sorted, and where each of the parts begins and the last one ends. */
  readonly sorted: () => { readonly numbers: Float64Array; readonly parts: readonly number[] };
}

/** Keeps a number of each key of a range: eight bytes a row. */
export const rangeKeys = ({ key, columns }: Dataset): RangeKeys => {
  const hash = new KeyHash(key.columns.map((name) => columns.findIndex((column) => column.name === name)));
  let numbers = new Float64Array(1024);
  let count = 0;
  return {
    add(values: readonly Value[]) {
      if (count === numbers.length) {
        const larger = new Float64Array(2 * count);
        larger.set(numbers);
        numbers = larger;
      }
      hash.read(values);
      numbers[count++] = keyNumber(hash.a, hash.b);
    },
    sorted() {
      const sorted = numbers.slice(0, count).sort();
      const parts = Array.from({ length: KEY_PARTS + 1 }, (_, part) =>
        firstFrom(sorted, (part * LIMIT) / KEY_PARTS),
      );
      return { numbers: sorted, parts };
    },
  };
};

/** The index of the first number that is not less. */
const firstFrom = (sorted: Float64Array, least: number): number => {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < least) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** The numbers that come more than once in one part of all ranges: their keys may be repeated. */
export const repeatedNumbers = (slices: readonly Float64Array[]): readonly number[] => {
  const all = new Float64Array(slices.reduce((sum, slice) => sum + slice.length, 0));
  let at = 0;
  for (const slice of slices) {
    all.set(slice, at);
    at += slice.length;
  }
  all.sort();
  const repeated: number[] = [];
  for (let i = 1; i < all.length; i++)
    if (all[i] === all[i - 1] && repeated.at(-1) !== all[i]) repeated.push(all[i] as number);
  return repeated;
};
