import type { Interval } from '../attackers/feasibility.ts';

/**
 * Where a hidden figure must be able to lie, to be protected from an attacker who knows it to lie in an interval. The
 * better first: upwards if that can be all; else up to the threshold, and the next time down from there.
 * @param effort how much further than whole numbers need
 */
export const goalsOf = (
  { lower, upper }: Interval,
  threshold: number,
  effort: number,
): readonly [Interval, Interval] => [
  atLeast(Math.max(threshold, lower + threshold - 1) + effort),
  upper < threshold ? atLeast(threshold + effort) : atMost(upper - threshold + 1 - effort),
];

const atLeast = (lower: number): Interval => ({ lower, upper: Number.POSITIVE_INFINITY });
const atMost = (upper: number): Interval => ({ lower: Number.NEGATIVE_INFINITY, upper });
