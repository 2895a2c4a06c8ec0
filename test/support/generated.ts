import { randomInt } from 'node:crypto';
import fc from 'fast-check';

export { default as fc } from 'fast-check';

/** The seed of all generated cases. Every run draws a new one and prints it; `SEED=` repeats one. */
export const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });

/** `npm run test:all` runs with RING=all; `npm test` is the inner ring. */
export const ALL = process.env.RING === 'all';

/** How many cases to generate: few in the inner ring, many in the whole; `CASES=40` makes forty times as many. */
export const cases = (many: number, few = many): number =>
  Math.ceil((ALL ? many : few) * Number(process.env.CASES ?? 1));

/** All of a list in the whole, a few of it in the inner ring. */
export const someOf = <T>(items: readonly T[], few: number): readonly T[] =>
  ALL
    ? items
    : fc
        .sample(fc.subarray([...items], { minLength: few, maxLength: few }), { numRuns: 1, seed: SEED })
        .flat();

/** Where to cut or change something so long: everywhere, or in the inner ring at a few places. */
export const placesIn = (length: number, few: number): readonly number[] =>
  someOf([...Array(length).keys()], few);
