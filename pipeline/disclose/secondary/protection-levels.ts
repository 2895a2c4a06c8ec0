import type { FeasibilityInterval } from '../attackers/feasibility.ts';

/** A range of values. A hidden cell reaches the level if it can take a value of that range. */
export interface ProtectionLevel {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The levels that a hidden cell must reach to be protected, the preferred one first. First: upwards only, to a value
 * that protects the cell alone. Second: up to the threshold, or down if the cell can be as great as the threshold
 * already; the next round asks for the rest.
 * @param interval what the attacker knows now
 * @param extra how much further than integer values need
 */
export const protectionLevels = (
  { lower, upper }: FeasibilityInterval,
  threshold: number,
  extra: number,
): readonly [ProtectionLevel, ProtectionLevel] => [
  atLeast(Math.max(threshold, lower + threshold - 1) + extra),
  upper < threshold ? atLeast(threshold + extra) : atMost(upper - threshold + 1 - extra),
];

const atLeast = (lower: number): ProtectionLevel => ({ lower, upper: Number.POSITIVE_INFINITY });
const atMost = (upper: number): ProtectionLevel => ({ lower: Number.NEGATIVE_INFINITY, upper });
