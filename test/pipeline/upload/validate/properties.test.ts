import { describe, expect, test } from '@jest/globals';
import type { Row } from '../../../../schemas/model/dataset.ts';
import { cases, fc, placesIn } from '../../../support/generated.ts';
import { COLUMNS, cells, csv, errors, run, warnings } from './support.ts';

const SAMPLE = [
  COLUMNS,
  cells({ catatan: 'Yayasan "Seiya"; Café\nlantai 2' }),
  cells({ nomor: 'B', jumlah: '12', npsn: '00000001', catatan: '' }),
  cells({ nomor: 'C', satuan: 'KG', berat: '54.9' }),
];
const encode = (text: string) => new TextEncoder().encode(text);

describe('chunks', () => {
  const files: readonly (readonly [string, string])[] = [
    ['a good file', csv(SAMPLE, ';', '\r\n')],
    ['a bad file', `\ufeff${csv(SAMPLE, ';', '\r\n')}"x"y;z\r\n${csv([cells({ jumlah: '-' })])}"open;`],
    ['a titled file', `Laporan Café\n\nsep\n${csv(SAMPLE)}`],
  ];
  test.each(files)('of every size and with a cut at every byte give the same result: %s', async (_, file) => {
    const whole = JSON.stringify(await run(file));
    for (const size of [1, 2, 3, 5, 64]) expect(JSON.stringify(await run(file, {}, size))).toBe(whole);
    const bytes = encode(file);
    for (const cut of placesIn(bytes.length - 1, 30))
      expect(JSON.stringify(await run(bytes, {}, 1 + cut))).toBe(whole);
  });
});

const word = fc
  .string({ unit: fc.constantFrom(...'abcDEF é☕"; ,\t|.()&\n'), minLength: 1, maxLength: 20 })
  .map((text) => `x${text.replaceAll('\t', ' ').replace(/ +\n| +$/g, '')}y`);

const record = fc.record({
  nomor: word,
  npsn: fc.integer({ min: 0, max: 99_999_999 }).map((n) => String(n).padStart(8, '0')),
  jenis_kelamin: fc.constantFrom('L', 'P'),
  narkotika: fc.constantFrom('GANJA', 'SABU', 'EKSTASI'),
  pasal: fc.subarray(['111', '112', '114'], { minLength: 1 }),
  jumlah: fc.integer({ min: 0, max: 99_999 }),
  berat: fc.integer({ min: 1, max: 9_999_999 }).map((n) => ({ whole: Math.floor(n / 100), cents: n % 100 })),
  kode_wilayah: fc.constantFrom('19.01', '19.03', '19.71'),
  catatan: fc.option(word, { nil: undefined }),
  tanggal: fc.integer({ min: 1, max: 31 }).map((day) => `2024-12-${String(day).padStart(2, '0')}`),
});

const rowOf = (value: typeof record extends fc.Arbitrary<infer T> ? T : never): Row => {
  const { berat, catatan, ...rest } = value;
  const cents = String(berat.cents).padStart(2, '0').replace(/0+$/, '');
  const exact = { berat: `${berat.whole}${cents && `.${cents}`}`, satuan: 'G' };
  return { periode: '2024-12', ...rest, ...exact, ...(catatan !== undefined && { catatan }) };
};

const written = (row: Row, delimiter: string): string[] =>
  COLUMNS.map((column) => {
    const value = row[column];
    if (Array.isArray(value)) return value.join('|');
    const text = value === undefined ? '' : String(value);
    return column === 'berat' && delimiter !== ',' ? text.replace('.', ',') : text;
  });

test('a valid table is read the same through every delimiter, line end and BOM', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(record, { minLength: 1, maxLength: 8, selector: ({ npsn }) => npsn }),
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\ufeff'),
      fc.integer({ min: 1, max: 200 }),
      async (values, delimiter, newline, bom, size) => {
        const rows = values.map(rowOf);
        const file = bom + csv([COLUMNS, ...rows.map((row) => written(row, delimiter))], delimiter, newline);
        const result = await run(file, { declared: { rows: rows.length } }, size);
        expect(errors(result)).toEqual([]);
        expect(result.rows).toEqual(rows);
      },
    ),
    { numRuns: cases(100, 20) },
  );
});

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('a file cut anywhere, %s', (_, newline) => {
  const file = encode(csv(SAMPLE, ';', newline));

  test('is refused, or is the rows before the cut at a row’s end', async () => {
    const whole = await run(file);
    for (const cut of placesIn(file.length, 40)) {
      const result = await run(file.subarray(0, cut));
      if (!result.accepted) continue;
      expect(result.rows).toEqual(whole.rows.slice(0, result.rows.length));
      const text = new TextDecoder().decode(file.subarray(0, cut));
      const atRowEnd = text.endsWith(newline) || warnings(result).includes('file/no-final-newline');
      expect(atRowEnd).toBe(true);
    }
  });

  test('with declared rows, is refused wherever data are lost', async () => {
    const whole = await run(file);
    for (const cut of placesIn(file.length, 40)) {
      const result = await run(file.subarray(0, cut), { declared: { rows: whole.rowCount } });
      if (result.accepted) expect(result.rows).toEqual(whole.rows);
    }
  });
});

test('10 000 bad rows are all reported', async () => {
  const bad = Array.from({ length: 10_000 }, (_, i) =>
    cells({ nomor: 'same', jumlah: '-', npsn: i % 2 ? '1' : '2' }),
  );
  const result = await run(csv([COLUMNS, ...bad]));
  expect(result.findings).toHaveLength(20_000);
  expect(result.rowCount).toBe(10_000);
  expect(result.rows).toEqual([]);
});

test('10 000 rows of one key name each other without listing all of them in each', async () => {
  const result = await run(csv([COLUMNS, ...Array.from({ length: 10_000 }, () => cells())]));
  expect(result.findings).toHaveLength(10_000);
  expect(result.findings[0]?.detail).toMatchObject({ others: 9_999 });
  expect(JSON.stringify(result.findings).length).toBeLessThan(6_000_000);
});
