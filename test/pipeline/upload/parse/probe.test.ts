import { describe, expect, test } from '@jest/globals';
import { type Open, probe } from '../../../../pipeline/upload/parse/encoding/probe.ts';
import { DEFAULT_LIMITS } from '../../../../pipeline/upload/parse/limits.ts';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

const opened = (content: Uint8Array, size: number): Open =>
  async function* () {
    for (let i = 0; i < content.length; i += size) yield content.subarray(i, i + size);
  };

const utf16 = (text: string, little: boolean): Uint8Array => {
  const content = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(content.buffer);
  for (const [i, char] of [...`\ufeff${text}`].entries()) view.setUint16(i * 2, char.charCodeAt(0), little);
  return content;
};

const NOT_CSV: readonly (readonly [string, Uint8Array])[] = [
  ['zip/xlsx', bytes('PK\u0003\u0004rest')],
  ['xls', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
  ['gzip', bytes([0x1f, 0x8b, 8, 0])],
  ['pdf', bytes('%PDF-1.7')],
  ['html/xml', bytes('\ufeff  \n<!DOCTYPE html><table>')],
  ['html/xml', bytes('<html><table>')],
  ['html/xml', bytes('<?xml version="1.0"?>')],
  ['html/xml', utf16('<table>', true)],
  ['image', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['json', bytes('[{"a": 1}]')],
];

const ENCODED: readonly (readonly [string, Uint8Array, string | undefined, string[], number?])[] = [
  ['UTF-8', bytes('a;b\ncafé;☕\n'), 'utf-8', []],
  ['UTF-8 with a BOM', bytes('\ufeffa;b\n'), 'utf-8', []],
  ['four bytes a character', bytes('a;😀\n'), 'utf-8', []],
  ['UTF-16 LE', utf16('a;b\n', true), 'utf-16le', ['file/utf-16']],
  ['UTF-16 BE', utf16('a;b\n', false), 'utf-16be', ['file/utf-16']],
  ['UTF-16 cut inside a character', utf16('a;b\n', true).subarray(0, 7), undefined, ['file/encoding']],
  ['UTF-16 without a BOM', utf16('a;b\n', true).subarray(2), undefined, ['file/encoding']],
  ['windows-1252', bytes('a;caf', [0xe9], ';b\n'), 'windows-1252', ['file/encoding-guessed'], 5],
  ['a byte undefined in windows-1252', bytes('a;', [0xe9, 0x81], '\n'), undefined, ['file/encoding'], 2],
  ['windows-1252 with a control character', bytes('a;', [0xe9, 1], '\n'), undefined, ['file/encoding'], 2],
  ['UTF-8 with one damaged byte', bytes('é;caf', [0xe9], ';b\n'), undefined, ['file/encoding'], 6],
  ['a BOM and a damaged byte', bytes('\ufeffcaf', [0xe9], ';b\n'), undefined, ['file/encoding'], 6],
  ['UTF-8 cut inside a character', bytes('a;b', [0xe2, 0x98]), undefined, ['file/encoding'], 3],
  ['an overlong form', bytes('ab', [0xc0, 0xaf], 'c\n'), 'windows-1252', ['file/encoding-guessed'], 2],
  ['a surrogate', bytes('é', [0xed, 0xa0, 0x80], 'c\n'), undefined, ['file/encoding'], 2],
  ['nothing', bytes(), undefined, ['file/empty']],
  ['a BOM only', bytes('\ufeff'), undefined, ['file/empty']],
  ['a UTF-16 BOM only', utf16('', true), undefined, ['file/empty']],
  ['white space', bytes(' \r\n\u00a0\t;;"",'), undefined, ['file/empty']],
];

describe.each([1, 2, 3, 7, 4096])('in chunks of %d', (size) => {
  test.each(NOT_CSV)('%s is not CSV', async (kind, content) => {
    const { encoding, findings } = await probe(opened(content, size), DEFAULT_LIMITS);
    expect(encoding).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'file/not-csv', severity: 'error', detail: { kind } }]);
  });

  test.each(ENCODED.map(([name, ...rest]) => ({ name, rest })))('$name', async ({ rest }) => {
    const [content, encoding, codes, offset] = rest;
    const result = await probe(opened(content, size), DEFAULT_LIMITS);
    expect(result.encoding).toBe(encoding);
    expect(result.findings.map(({ code }) => code)).toEqual(codes);
    if (offset !== undefined) expect(result.findings[0]?.detail?.offset).toBe(offset);
  });
});

test('a file that is too large is read no further than the limit', async () => {
  let read = 0;
  const endless: Open = async function* () {
    for (;;) {
      read += 1000;
      yield new Uint8Array(1000).fill(0x61);
    }
  };
  const { findings } = await probe(endless, { ...DEFAULT_LIMITS, bytes: 10_000 });
  expect(findings).toMatchObject([{ code: 'file/too-large', detail: { limit: 10_000 } }]);
  expect(read).toBeLessThan(20_000);
});
