import { expect, test } from '@jest/globals';
import { cellsOf } from '../../../../pipeline/upload/parse/table/block.ts';
import {
  type Block,
  type Broken,
  createScanner,
  type LineEnds,
} from '../../../../pipeline/upload/parse/table/scanner.ts';
import { cases, fc } from '../../../support/generated.ts';

interface Scan {
  readonly records: readonly {
    readonly line: number;
    readonly record: number;
    readonly cells: readonly string[];
  }[];
  readonly broken: readonly Broken[];
  readonly ends: LineEnds;
  readonly disagreements: number;
}

const encoder = new TextEncoder();

const scan = (parts: readonly string[], longest = 1000, delimiter = ';'): Scan => {
  const blocks: Block[] = [];
  const broken: Broken[] = [];
  const scanner = createScanner({
    delimiter,
    line: 1,
    longest,
    onBlock: (block) => blocks.push(block),
    onBroken: (found) => broken.push(found),
  });
  for (const part of parts) {
    scanner.push(encoder.encode(part));
    scanner.cut();
  }
  const ends = scanner.end();
  let disagreements = 0;
  const records = blocks.flatMap((block) => {
    const split = cellsOf(block, delimiter);
    if (!('rows' in split)) {
      disagreements++;
      return [];
    }
    return split.rows.map((cells, i) => ({
      line: block.lines?.[i] ?? block.line + i,
      record: block.record + i,
      cells,
    }));
  });
  return { records, broken, ends, disagreements };
};

test('records, their lines and their numbers', () => {
  const { records } = scan(['a;b\n"c\nd";e\n\nf;"g""h"\n']);
  expect(records).toEqual([
    { line: 1, record: 0, cells: ['a', 'b'] },
    { line: 2, record: 1, cells: ['c\nd', 'e'] },
    { line: 4, record: 2, cells: [''] },
    { line: 5, record: 3, cells: ['f', 'g"h'] },
  ]);
});

test('a broken record is left out and the next line starts afresh', () => {
  const { records, broken } = scan(['a;b\nc"d;e\nf;"g"h\ni;j\n"k;l\nm;n']);
  expect(records.map(({ line, cells }) => `${line} ${cells.join(';')}`)).toEqual(['1 a;b', '4 i;j', '6 m;n']);
  expect(broken).toEqual([
    { fault: 'stray', line: 2, record: 1 },
    { fault: 'trailing', line: 3, record: 2 },
    { fault: 'unterminated', line: 5, record: 4 },
  ]);
});

test('every kind of line end outside quotes is seen, with the line where it first comes', () => {
  const { ends, records } = scan(['a\r\n"b\rc\nd"\r\ne\nf\rg']);
  expect([...ends.seen]).toEqual([
    ['\r\n', 1],
    ['\n', 5],
    ['\r', 6],
  ]);
  expect(ends.finalNewline).toBe(false);
  expect(records.map(({ line }) => line)).toEqual([1, 2, 5, 6, 7]);
});

test('a record longer than the longest ends the scan in bounded memory', () => {
  const long = 'x'.repeat(70_000);
  const { broken, records } = scan([`a;b\n"${long}`, long, long, '"\nc;d\n'], 100_000);
  expect(broken).toEqual([{ fault: 'too-long', line: 2, record: 1 }]);
  expect(records).toHaveLength(1);
});

test('a block that PapaParse reads differently is refused', () => {
  const block = { text: 'a;b\nc;d', count: 3, newline: '\n', line: 1, record: 0 } as const;
  expect(cellsOf(block, ';')).toEqual({ disagreesAt: 1 });
  expect(cellsOf({ ...block, text: 'a;"b\nc;d', count: 2 }, ';')).toEqual({ disagreesAt: 0 });
  expect(cellsOf({ ...block, text: '', count: 2 }, ';')).toEqual({ disagreesAt: 0 });
});

const soup = fc
  .array(fc.constantFrom('a', 'b', ';', ',', '"', '""', '\n', '\r\n', '\r', ' ', ';"', '";', '"\n'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

test('whatever the text and its chunks, the scanner agrees with itself and with PapaParse', () => {
  fc.assert(
    fc.property(soup, fc.integer({ min: 1, max: 9 }), (text, size) => {
      const parts = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      const whole = scan([text]);
      expect(scan(parts)).toEqual(whole);
      expect(whole.disagreements).toBe(0);
    }),
    { numRuns: cases(1500, 400) },
  );
});

test('chunks larger than a block are cut into blocks without losing a record at a boundary', () => {
  const line = `"a;${'x'.repeat(97)}\n";b\r\n`;
  const text = line.repeat(5000);
  const whole = scan([text]);
  expect(whole.records).toHaveLength(5000);
  expect(whole.records.at(-1)).toMatchObject({ line: 9999, record: 4999 });
  for (const size of [1, 1009, 65_535, 65_537]) {
    const parts: string[] = [];
    for (let i = 0; i < text.length; i += size) parts.push(text.slice(i, i + size));
    const cut = scan(parts);
    expect(cut.records).toHaveLength(5000);
    expect(cut.records.at(-1)).toMatchObject({ line: 9999, record: 4999 });
    expect([...cut.ends.seen]).toEqual([['\r\n', 2]]);
  }
});
