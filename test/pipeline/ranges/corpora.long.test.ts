import { expect, test } from '@jest/globals';
import { cases } from '../../support/generated.ts';
import { type Damaged, flipped, noisy, originalText, swapped, truncated } from '../upload/corpora/damage.ts';
import { dataset } from '../upload/validate/support.ts';
import { difference, inOnePass, inRanges } from './in-ranges.ts';

const REQUEST = { dataset, period: '2024-12', today: '2025-01-10', declared: { rows: 3 } };

/** Checks files in one pass and in ranges of several sizes; the answer is the cases that differ. */
const differing = async (files: Iterable<Damaged>) => {
  const tally = { cases: 0, inRanges: 0, differ: [] as string[] };
  let size = 0;
  for (const { name, bytes } of files) {
    tally.cases++;
    const whole = await inOnePass(bytes, REQUEST);
    size = (size * 7 + 5) % 211;
    for (const rangeBytes of [size + 1, 64]) {
      const parts = await inRanges(bytes, REQUEST, rangeBytes);
      if (!parts) continue;
      tally.inRanges++;
      const found = difference(whole, parts);
      if (found)
        tally.differ.push(
          `${name}, ${rangeBytes}: ${found}\n${JSON.stringify(Buffer.from(bytes).toString('latin1'))}`,
        );
    }
  }
  return tally;
};

test.each([
  ['cut at every byte', () => truncated(new TextEncoder().encode(originalText(';', '\r\n')))],
  ['in encodings that were taken for others', () => swapped(originalText(',', '\n'))],
  ['noise', () => noisy(cases(240))],
  ['bits turned', () => flipped(cases(240))],
])('%s: in ranges as in one pass', async (_, files) => {
  const { cases, inRanges: count, differ } = await differing(files());
  expect(differ.slice(0, 3)).toEqual([]);
  expect(cases).toBeGreaterThan(100);
  expect(count).toBeGreaterThan(100);
});
