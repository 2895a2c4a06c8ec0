import { expect, test } from '@jest/globals';
import { dataset as cooperation } from '../../../schemas/agency/datasets/cooperation-documents.ts';
import { cases, fc } from '../../support/generated.ts';
import { ENCODINGS, type EncodingName } from '../upload/corpora/encode.ts';
import { COLUMNS, cells, dataset } from '../upload/validate/support.ts';
import { difference, inOnePass, inRanges } from './in-ranges.ts';

/** Records that a rule may have something to say of, by where they stand in the file or what came before them. */
const RECORDS: Readonly<Record<string, (i: number, d: string) => string>> = {
  good: (i, d) => written(cells({ nomor: `LP/${i}` }), d),
  'with cells of several lines': (i, d) =>
    written(cells({ nomor: `LP/${i}`, catatan: 'SMA\n"Satu"\r\n\nkamar' }), d),
  'with a cell that looks like records': (i, d) =>
    written(cells({ nomor: `LP/${i}`, catatan: `x\n";"\n${COLUMNS.join(d)}\n"` }), d),
  'beyond ASCII': (i, d) => written(cells({ nomor: `LP/${i}`, catatan: 'Café Ünïcode' }), d),
  'of a key that comes again': (i, d) => written(cells({ nomor: `LP/${i % 3}` }), d),
  'of a key that comes again, and wrong': (i, d) =>
    written(cells({ nomor: `LP/${i % 3}`, jumlah: 'banyak' }), d),
  'wrong in two cells': (_, d) => written(cells({ jumlah: '-1', berat: 'x', nomor: '' }), d),
  blank: () => '',
  'blank, with delimiters': (_, d) => d.repeat(COLUMNS.length - 1),
  'a declaration of a nil month': (_, d) =>
    written(
      cells().map((_cell, i) => (i === 0 ? '2024-12' : i === 2 ? 'NIHIL' : '')),
      d,
    ),
  'the header again': (_, d) => COLUMNS.join(d),
  'a total': (_, d) =>
    written(
      cells().map((cell, i) => (i === 0 ? 'Jumlah' : i === 6 ? cell : '')),
      d,
    ),
  'a cell too many': (i, d) => `${written(cells({ nomor: `LP/${i}` }), d)}${d}x`,
  'with a stray quote': (_, d) => written(cells(), d).replace('LP', 'L"P'),
  'with a quote that is not closed': (_, d) => `"${written(cells(), d)}`,
  'with something after a quote': (_, d) => `"a"b${d}${written(cells(), d)}`,
  'of one quote': () => '"',
  'longer than the limit': (i, d) => written(cells({ nomor: `LP/${i}`, catatan: 'x'.repeat(900) }), d),
  'longer than the limit in a quoted cell': (i, d) =>
    written(cells({ nomor: `LP/${i}`, catatan: 'x;\n'.repeat(300) }), d),
};

const written = (row: readonly string[], delimiter: string): string =>
  row
    .map((cell) =>
      cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(delimiter);

const KINDS = Object.keys(RECORDS);
const file = fc.record({
  // Mostly few kinds at a time, so that no file is wrong in every way.
  kinds: fc
    .array(fc.constantFrom(...KINDS.slice(0, 4), ...KINDS), { minLength: 1, maxLength: 3 })
    .chain((some) => fc.array(fc.constantFrom(...some), { maxLength: 40 })),
  header: fc.constantFrom(
    'right',
    'right',
    'right',
    'below a title',
    'lacks a column',
    'ends unnamed',
    'of two lines',
  ),
  delimiter: fc.constantFrom(';', ',', '\t'),
  newline: fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\r', 'mixed'),
  end: fc.boolean(),
  encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as EncodingName[])),
  foreign: fc.oneof({ arbitrary: fc.constant(null), weight: 6 }, { arbitrary: fc.nat(3000), weight: 1 }),
  columns: fc.constantFrom(64, 64, COLUMNS.length),
  cellBytes: fc.constantFrom(32 * 1024, 40, 60),
  declared: fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, { arbitrary: fc.nat(40), weight: 1 }),
  rangeBytes: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 40, max: 4000 })),
});
type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

const headerOf = ({ header, delimiter }: File): string => {
  const row = COLUMNS.join(delimiter);
  if (header === 'below a title') return `Laporan\n"dua\nbaris"\n${row}`;
  if (header === 'lacks a column') return COLUMNS.slice(1).join(delimiter);
  if (header === 'ends unnamed') return `${row}${delimiter}${delimiter}`;
  return header === 'of two lines' ? row.replace('catatan', '"\ncatatan\n"') : row;
};

const bytesOf = (given: File): Uint8Array => {
  const { kinds, delimiter, newline, end, encoding, foreign } = given;
  const lines = [headerOf(given), ...kinds.map((kind, i) => RECORDS[kind]?.(i, delimiter) ?? '')];
  const ends = ['\n', '\r\n', '\r'];
  const text = lines
    .map((line, i) => {
      const eol = newline === 'mixed' ? (ends[i % 3] as string) : newline;
      return i === lines.length - 1 && !end ? line : line + eol;
    })
    .join('');
  const bytes = Uint8Array.from(ENCODINGS[encoding](text));
  // A byte of another encoding, far from the start.
  if (foreign !== null && bytes.length > 0) bytes[foreign % bytes.length] = 0xe9;
  return bytes;
};

test('a file cut anywhere has the same result as in one pass', async () => {
  const tally = { accepted: 0, refused: 0, codes: new Set<string>() };
  await fc.assert(
    fc.asyncProperty(file, async (given) => {
      const bytes = bytesOf(given);
      const { columns, cellBytes, declared, rangeBytes } = given;
      const request = {
        dataset,
        period: '2024-12',
        today: '2025-01-10',
        limits: { columns, cellBytes },
        ...(declared !== null && { declared: { rows: declared } }),
      };
      const whole = await inOnePass(bytes, request);
      const parts = await inRanges(bytes, request, rangeBytes);
      if (!parts) return;
      tally[whole.ingested.accepted ? 'accepted' : 'refused']++;
      for (const { code } of whole.ingested.findings) tally.codes.add(code);
      expect(difference(whole, parts)).toBe('');
    }),
    { numRuns: cases(1000) },
  );
  expect(tally.accepted).toBeGreaterThan(5);
  expect(tally.refused).toBeGreaterThan(100);
  for (const code of [
    'row/quote',
    'row/duplicate-key',
    'row/second-table',
    'row/field-count',
    'cell/too-long',
  ])
    expect(tally.codes).toContain(code);
  for (const code of ['file/line-ends', 'file/encoding-guessed', 'file/trailing-blank', 'file/control-total'])
    expect(tally.codes).toContain(code);
});

test('a NIHIL row after ranges of blank lines is the first row of the file', async () => {
  const nil = ['2024-12', 'NIHIL', ...COLUMNS.slice(2).map(() => '')].join(';');
  const bytes = new TextEncoder().encode(
    `${COLUMNS.join(';')}\n${'\n'.repeat(500)}${nil}\n${'\n'.repeat(50)}`,
  );
  const request = { dataset, period: '2024-12', today: '2025-01-10' };
  const whole = await inOnePass(bytes, request);
  expect(whole.ingested.findings.filter(({ severity }) => severity === 'error')).toHaveLength(500);
  for (const rangeBytes of [7, 100, 5000]) {
    const parts = await inRanges(bytes, request, rangeBytes);
    expect(parts && difference(whole, parts)).toBe('');
  }
});

test('more findings than are kept whole', async () => {
  const names = cooperation.columns.map(({ name }) => name);
  const rows = Array.from({ length: 30_000 }, (_, i) =>
    names.map((_name, at) => (at === 0 ? `x${i % 7}` : '?')).join(';'),
  );
  const bytes = new TextEncoder().encode(`${names.join(';')}\n${rows.join('\n')}\n`);
  const request = { dataset: cooperation, period: '2024-03', today: '2024-04-10' };
  const whole = await inOnePass(bytes, request);
  expect(whole.ingested.findings.some(({ detail }) => detail?.alsoLines !== undefined)).toBe(true);
  for (const rangeBytes of [100_000, 400_000]) {
    const parts = await inRanges(bytes, request, rangeBytes);
    expect(parts && difference(whole, parts)).toBe('');
  }
});
