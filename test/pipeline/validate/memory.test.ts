import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CellMemory } from '../../../pipeline/validate/scan/memory.ts';

const encoder = new TextEncoder();

test('what is known of a cell is what was said of its very bytes', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ab'), minLength: 1, maxLength: 12 });
  // Some that differ only where the table does not look at first.
  const word = fc.oneof(
    letters,
    letters.map((text) => `aaaa${text}bbbb`),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 300 }), fc.integer({ min: 1, max: 200 }), (words, most) => {
      const memory = new CellMemory<string>(most);
      let known = 0;
      for (const text of words) {
        const bytes = encoder.encode(`x${text}x`);
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        const found = memory.find(bytes, view, 1, bytes.length - 1);
        if (found !== undefined) expect(found).toBe(text);
        else memory.add(bytes, view, 1, bytes.length - 1, text);
        if (memory.find(bytes, view, 1, bytes.length - 1) === text) known++;
      }
      // It may forget, but not all.
      expect(known).toBeGreaterThanOrEqual(Math.min(words.length, most, 8));
    }),
    { numRuns: 300 },
  );
});
