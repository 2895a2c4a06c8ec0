import { randomInt } from 'node:crypto';
import fc from 'fast-check';

export { default as fc } from 'fast-check';

/** What is generated follows from this number. Every run draws another and prints it; `SEED=` gives one again. */
export const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });

/** `npm run test:all` runs with RING=all; `npm test` is the inner ring. */
export const ALL = process.env.RING === 'all';

/** How many cases to generate: few in the inner ring, many in the whole; `CASES=40` makes forty times as many. */
export const cases = (many: number, few = many): number =>
  Math.ceil((ALL ? many : few) * Number(process.env.CASES ?? 1));
