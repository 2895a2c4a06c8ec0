import { describe, expect, test } from '@jest/globals';
import { isProtected } from '../../../../pipeline/disclose/attackers/feasibility.ts';
import { protectionLevels } from '../../../../pipeline/disclose/secondary/protection-levels.ts';

/** Levels as `>= 5`, `<= 16`. */
const levels = (lower: number, upper: number, extra = 0) =>
  protectionLevels({ lower, upper }, 5, extra).map((level) =>
    Number.isFinite(level.lower) ? `>= ${level.lower}` : `<= ${level.upper}`,
  );

describe('with threshold 5, a hidden figure that is known to lie', () => {
  test.each<[string, number, number, readonly string[]]>([
    ['from 0 to 3 must be able to be 5', 0, 3, ['>= 5', '>= 5']],
    ['at 3 must be able to be 7, or 5 first', 3, 3, ['>= 7', '>= 5']],
    ['at 20 must be able to be 24, or 16', 20, 20, ['>= 24', '<= 16']],
    ['from 20 to 22 must be able to be 24, or 18', 20, 22, ['>= 24', '<= 18']],
    ['from 3 to 5 must be able to be 7, or 1', 3, 5, ['>= 7', '<= 1']],
  ])('%s', (_what, lower, upper, expected) => expect(levels(lower, upper)).toEqual(expected));

  test('anywhere is protected once it reaches the first level, or where the second leads to', () => {
    for (let lower = 0; lower < 12; lower++)
      for (let upper = lower; upper < 12; upper++) {
        const [first, second] = protectionLevels({ lower, upper }, 5, 0);
        const up = { lower, upper: Math.max(upper, first.lower) };
        const down = { lower: Math.min(lower, second.upper), upper: Math.max(upper, second.lower) };
        expect(isProtected(up, 5)).toBe(true);
        expect(isProtected(down, 5) || down.upper >= 5).toBe(true);
      }
  });
});

test('a level is set further away where integers do not reach what fractions reach', () => {
  expect(levels(0, 3, 2)).toEqual(['>= 7', '>= 7']);
  expect(levels(20, 22, 2)).toEqual(['>= 26', '<= 16']);
});
