import { describe, expect, test } from '@jest/globals';
import { readHeader } from '../../../../pipeline/upload/validate/header/header.ts';
import { ascii } from '../../../../pipeline/upload/validate/scan/ascii.ts';
import { type RowScan, rowScan } from '../../../../pipeline/upload/validate/scan/scan.ts';
import { COLUMNS, cells, contextOf, csv, dataset } from './support.ts';

const encode = (text: string) => new TextEncoder().encode(text);

const scanOf = (header: readonly string[] = COLUMNS, delimiter = ';', cellBytes = 1000): RowScan => {
  const context = { ...contextOf(dataset), decimalComma: delimiter !== ',', cellBytes };
  const scan = rowScan(readHeader(header, 1, context), delimiter, context);
  if (!scan) throw new Error('There is no scan.');
  return scan;
};

/** The values of the one record of a text, where the scan is certain of it. */
const scanned = (record: string, scan = scanOf()) => {
  const bytes = encode(record);
  const end = scan.read(bytes, 0);
  if (end === -1) return undefined;
  expect(end).toBe(bytes.length - 1);
  return scan.take();
};

const RIGHT = [
  ...['2024-12', 'LP/12/XII/2024', '10900123', 'L', 'SABU', ['112', '114'], 3, '570.88', 'G', '19.71'],
  ...[undefined, '2024-12-31'],
];
const row = (changed: Record<string, string> = {}, delimiter = ';') => csv([cells(changed)], delimiter);
const valuesWith = (name: string, value: unknown) => RIGHT.map((v, i) => (COLUMNS[i] === name ? value : v));

describe('a record is certain', () => {
  test.each([';', ',', '\t'])('with its cells parted by %j, and each line end', (delimiter) => {
    const record = row({}, delimiter);
    for (const text of [record, record.replace('\n', '\r\n')])
      expect(scanned(text, scanOf(COLUMNS, delimiter))).toEqual(RIGHT);
  });

  test('with quotes around its cells, and what parts cells inside', () => {
    const quoted = `${cells({ catatan: 'a; b' })
      .map((cell) => `"${cell}"`)
      .join(';')}`;
    for (const end of ['\n', '\r\n']) expect(scanned(quoted + end)).toEqual(valuesWith('catatan', 'a; b'));
    expect(scanned(row({ catatan: '~!' }))).toEqual(valuesWith('catatan', '~!'));
  });

  test('in whatever order the header names the columns', () => {
    const reversed = `${[...cells()].reverse().join(';')}\n`;
    expect(scanned(reversed, scanOf([...COLUMNS].reverse()))).toEqual(RIGHT);
  });

  test('again, and as long as the longest cell may be', () => {
    const scan = scanOf(COLUMNS, ';', 14);
    for (const _ of [1, 2, 3]) expect(scanned(row(), scan)).toEqual(RIGHT);
    expect(scanned(row({ nomor: 'x'.repeat(14) }), scan)).toEqual(valuesWith('nomor', 'x'.repeat(14)));
    expect(scanned(row({ nomor: 'x'.repeat(15) }), scan)).toBeUndefined();
  });

  test('among others: each is read from its own start, and taken in order', () => {
    const texts = ['A', 'B', 'C'].map((nomor) => row({ nomor }));
    const whole = encode(`xx${texts.join('')}`);
    const bytes = whole.subarray(2);
    const scan = scanOf();
    const numbers: unknown[] = [];
    let from = 0;
    for (const _ of texts) from = scan.read(bytes, from) + 1;
    expect(from).toBe(bytes.length);
    for (const _ of texts) numbers.push(scan.take()[1]);
    expect(scan.read(whole, 2)).toBe(1 + (texts[0]?.length ?? 0));
    numbers.push(scan.take()[1]);
    expect(numbers).toEqual(['A', 'B', 'C', 'A']);
  });
});

describe('the scan leaves a record to the readers', () => {
  test('that is cut anywhere', () => {
    const quoted = `${cells({ catatan: 'x' })
      .map((cell) => `"${cell}"`)
      .join(';')}\r\n`;
    for (const record of [row({ catatan: 'x' }), quoted]) {
      const bytes = encode(record);
      for (let cut = 0; cut < bytes.length; cut++) expect(scanOf().read(bytes.subarray(0, cut), 0)).toBe(-1);
    }
  });

  test.each([
    ['too few cells', `${cells().slice(1).join(';')}\n`],
    ['too many cells', `${cells().join(';')};\n`],
    ['a lone CR', `${cells().join(';')}\rx\n`],
    ['another delimiter', row({}, ',')],
    ['one mark that is no delimiter', row().replace('L;SABU', 'L?SABU')],
    ['a quote inside a cell', row().replace('SABU', 'SA"BU')],
    ['a quote inside quotes', row({ catatan: 'a"b' })],
    ['text after a quote', row().replace('SABU', '"SABU"x')],
    ['a quote that is not closed', row().replace('SABU', '"SABU')],
    ['a line end inside quotes', row({ catatan: 'a\nb' })],
    ['a blank row', `${';'.repeat(COLUMNS.length - 1)}\n`],
  ])('with %s', (_, record) => expect(scanned(record)).toBeUndefined());

  test.each([
    ['nomor', ' A'],
    ['nomor', 'A '],
    ['nomor', '=1'],
    ['nomor', '+1'],
    ['nomor', '-1'],
    ['nomor', '@1'],
    ['nomor', 'a@b.id'],
    ['nomor', 'Caf?'],
    ['nomor', 'Café'],
    ['nomor', 'a\u0001b'],
    ['nomor', 'a\u007fb'],
    ['nomor', 'a\tb'],
    ['nomor', ''],
    ['jumlah', 'x'],
    ['jumlah', ''],
    ['jumlah', ' 3'],
    ['tanggal', '2024-02-30'],
    ['catatan', '1971014101900001'],
    ['satuan', 'KG'],
    ['satuan', 'BUTIR'],
  ])('whose %s is %j: the readers of cells, the conversion or a rule may say something', (name, cell) => {
    const scan = scanOf();
    for (const _ of [1, 2]) expect(scanned(row({ [name]: cell }), scan)).toBeUndefined();
    expect(scanned(row(), scan)).toEqual(RIGHT);
  });

  test('under a header that is wrong, or has cells without a name', () => {
    for (const header of [COLUMNS.slice(1), [...COLUMNS, 'warna'], [...COLUMNS, '']]) {
      const context = contextOf(dataset);
      expect(rowScan(readHeader(header, 1, context), ';', context)).toBeUndefined();
    }
  });
});

test.each([0, 1, 255, 256, 300])('%i bytes of ASCII are text of as many letters', (length) => {
  const bytes = encode(`>${'ab'.repeat(200)}`);
  expect(ascii(bytes, 1, 1 + length)).toBe('ab'.repeat(200).slice(0, length));
});
