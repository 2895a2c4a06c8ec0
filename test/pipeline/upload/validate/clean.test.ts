import { describe, expect, test } from '@jest/globals';
import { damageOf } from '../../../../pipeline/upload/validate/cells/garbled.ts';
import { clean, controlIn, shown } from '../../../../pipeline/upload/validate/clean.ts';
import { columnName } from '../../../../pipeline/upload/validate/header/column-name.ts';

test.each([
  ['plain', 'plain'],
  ['two  spaces', 'two  spaces'],
  [' before', 'before'],
  ['after ', 'after'],
  ['\ttab\t', 'tab'],
  ['\u00a0no-break\u00a0', 'no-break'],
  ['thin\u2009space', 'thin space'],
  ['ideo\u3000graphic', 'ideo graphic'],
  ['\u2018single\u2019 \u201aquotes\u201b', "'single' 'quotes'"],
  ['\u201cdouble\u201d \u201equotes\u201f', '"double" "quotes"'],
  ['zero\u200bwidth\u00ad\u2060\ufeff', 'zerowidth'],
  ['a\u200db', 'ab'],
  ['two\r\nlines\r\nmore', 'two\nlines\nmore'],
  ['Cafe\u0301', 'Caf\u00e9'],
  ['~', '~'],
  ['', ''],
])('%j is read as %j', (raw, cleaned) => expect(clean(raw)).toBe(cleaned));

test.each<[string, string | undefined]>([
  ['plain ~', undefined],
  ['Ålesund, Ærø 日本 \u{1f600}', undefined],
  ['line\nfeed', undefined],
  ['line\r\nfeed', undefined],
  ['tab\tinside', 'U+0009'],
  ['lone\rreturn', 'U+000D'],
  ['\u0000', 'U+0000'],
  ['x\u0008', 'U+0008'],
  ['x\u000b', 'U+000B'],
  ['x\u000c', 'U+000C'],
  ['x\u000e', 'U+000E'],
  ['x\u001f', 'U+001F'],
  ['x\u007f', 'U+007F'],
  ['x\u009f', 'U+009F'],
  ['x\u00a0', undefined],
  ['x\u061c', 'U+061C'],
  ['x\u200e', 'U+200E'],
  ['x\u200f', 'U+200F'],
  ['x\u2010', undefined],
  ['x\u2028', 'U+2028'],
  ['x\u202e', 'U+202E'],
  ['x\u2066', 'U+2066'],
  ['x\u2069', 'U+2069'],
  ['x\ufdff', 'U+FDFF'],
  ['x\ufffd', 'U+FFFD'],
  ['x\u{e0001}', 'U+E0001'],
  ['x\ue000', 'U+E000'],
  ['x\ud800y', 'U+D800'],
  ['first\u0001 of two\u0002', 'U+0001'],
])('of %j the first that may not be in a cell is %s', (raw, character) =>
  expect(controlIn(raw)).toBe(character),
);

describe('a value as a finding shows it', () => {
  test('has its control characters visible, with four digits', () =>
    expect(shown('a\tb\r\nc\u0000d\u202ee')).toBe('a\\u0009b\\u000d\\u000ac\\u0000d\\u202ee'));

  test('is cut after 200 characters, and says so', () => {
    expect(shown('x'.repeat(200))).toBe('x'.repeat(200));
    expect(shown('x'.repeat(201))).toBe(`${'x'.repeat(200)}…`);
  });
});

test.each([
  ['kode_wilayah', 'kode_wilayah'],
  [' Kode  Wilayah', 'kode_wilayah'],
  ['KODE__WILAYAH', 'kode_wilayah'],
  ['Kode _ Wilayah', 'kode_wilayah'],
  ['Kode\nWilayah', 'kode_wilayah'],
  ['', ''],
])('the header %j is the column %s', (cell, name) => expect(columnName(cell)).toBe(name));

test.each<[string, 'misread' | 'lost' | undefined]>([
  ['CafÃ©', 'misread'],
  ['Â© 2024', 'misread'],
  ['Åland', undefined],
  ['Ã', undefined],
  ['â€œ', 'misread'],
  ['â€', undefined],
  ['ï»¿x', 'misread'],
  ['ð\u0178\u02dc\u20ac', 'misread'],
  ['ð\u0178\u02dc', undefined],
  ['ÿý', 'misread'],
  ['ÿþ', 'misread'],
  ['ýÿ', 'misread'],
  ['þÿ', 'misread'],
  ['ÿ alone', undefined],
  ['Caf?', 'lost'],
  ['?nicode', 'lost'],
  ['1?2', undefined],
  ['why ? ', undefined],
])('%s is damaged: %s', (raw, damage) => expect(damageOf(raw)).toBe(damage));
