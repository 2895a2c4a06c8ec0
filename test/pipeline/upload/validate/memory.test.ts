import { expect, test } from '@jest/globals';
import { CellMemory } from '../../../../pipeline/upload/validate/scan/memory.ts';
import { cases, fc } from '../../../support/generated.ts';

const encoder = new TextEncoder();

test('a cell is found only by exactly its own bytes', () => {
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
    { numRuns: cases(300, 60) },
  );
});

const memoryOf = <T>(most: number) => {
  const memory = new CellMemory<T>(most);
  const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    find: (text: string) => {
      const bytes = encoder.encode(`<${text}>`);
      return memory.find(bytes, viewOf(bytes), 1, bytes.length - 1);
    },
    add: (text: string, value: T) => {
      const bytes = encoder.encode(`<${text}>`);
      memory.add(bytes, viewOf(bytes), 1, bytes.length - 1, value);
      bytes.fill(0);
    },
  };
};

test.each([
  ['codes', (i: number) => `K${i}`],
  ['months', (i: number) => `${1900 + Math.floor(i / 12)}-${10 + (i % 12)}`],
  ['long texts', (i: number) => `${1000 + i} Yayasan Sinar Bangka Belitung`],
])('thousands of %s are known again, nearly all', (_, textOf) => {
  const memory = memoryOf<number>(4096);
  const count = 3000;
  for (let i = 0; i < count; i++) memory.add(textOf(i), i);
  let known = 0;
  for (let i = 0; i < count; i++) {
    const found = memory.find(textOf(i));
    if (found === undefined) continue;
    expect(found).toBe(i);
    known++;
  }
  expect(known).toBeGreaterThan(count * 0.95);
  expect(memory.find(textOf(count))).toBeUndefined();
});

test.each([1, 3, 4, 5, 8, 12, 13, 20, 40])(
  'a cell of %i bytes is told from every one that differs in a byte or in length',
  (length) => {
    const memory = memoryOf<string>(100);
    const text = 'a'.repeat(length);
    memory.add(text, 'known');
    expect(memory.find(text)).toBe('known');
    for (let at = 0; at < length; at++)
      expect(memory.find(`${text.slice(0, at)}b${text.slice(at + 1)}`)).toBeUndefined();
    for (const other of [`${text}a`, text.slice(1)])
      if (other !== '') expect(memory.find(other)).toBeUndefined();
  },
);

const PAIRS = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((a) =>
  [...'abcdefghijklmnopqrstuvwxyz'].map((b) => a + b),
);

test.each([
  ['at the front', (pair: string) => `${pair}xxxxxx`],
  ['at the end', (pair: string) => `xxxxxx${pair}`],
  ['in the middle', (pair: string) => `xxxx${pair}xxxxxx`],
  ['where no number is taken', (pair: string) => `xxxx${pair}xxxxxxxxxxxxxx`],
])('cells that differ only %s are told apart', (_, textOf) => {
  const memory = memoryOf<string>(4096);
  for (const pair of PAIRS) memory.add(textOf(pair), pair);
  const found = PAIRS.map((pair) => [memory.find(textOf(pair)), pair] as const);
  const known = found.filter(([value]) => value !== undefined);
  expect(known.filter(([value, pair]) => value !== pair)).toEqual([]);
  expect(known.length).toBeGreaterThanOrEqual(8);
  for (const pair of PAIRS) expect(memory.find(textOf(pair.toUpperCase()))).toBeUndefined();
});

test('cells of the same bytes and other lengths are told apart', () => {
  const memory = memoryOf<number>(4096);
  const lengths = Array.from({ length: 60 }, (_, i) => i + 1);
  for (const length of lengths) if (length % 2 === 0) memory.add('a'.repeat(length), length);
  for (const length of lengths)
    expect(memory.find('a'.repeat(length))).toBe(length % 2 === 0 ? length : undefined);
});

test('only the first few are kept', () => {
  const memory = memoryOf<number>(10);
  for (let i = 0; i < 50; i++) memory.add(`K${i}`, i);
  const known = Array.from({ length: 50 }, (_, i) => memory.find(`K${i}`)).flatMap((value) => value ?? []);
  expect(known).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
