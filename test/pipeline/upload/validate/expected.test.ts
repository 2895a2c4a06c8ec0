import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { expectedText } from '../../../../pipeline/upload/report/sentences/expected/expected.ts';
import { expectedOf } from '../../../../pipeline/upload/validate/cells/expected.ts';
import type { CodeList } from '../../../../schemas/model/code-list.ts';
import * as c from '../../../../schemas/model/column.ts';
import { text } from '../../../../schemas/model/text.ts';

const about = (example: string): c.ColumnAbout => ({
  title: text('judul', 'title'),
  concept: text('-', '-'),
  definition: text('-', '-'),
  classification: text('-', '-'),
  measure: text('-', '-'),
  example,
});
const list = (length: number): CodeList => ({
  id: 'kode',
  title: text('Daftar', 'List'),
  codes: Array.from({ length }, (_, i) => ({ code: `K${i + 1}`, title: text('x', 'x') })),
});
const acceptedBy = (column: c.Column) => expectedText(expectedOf(column));
const expectedBy = (type: z.ZodType) => {
  const [column] = c.columnsOf(z.object({ kolom: type }));
  if (!column) throw new Error('A column was lost.');
  return acceptedBy(column);
};

/** What a text must say in both languages, and what it must not. */
const CASES: readonly (readonly [string, z.ZodType, readonly RegExp[], readonly RegExp[]])[] = [
  [
    'a whole number with its least',
    c.integerColumn(about('3'), { min: 2 }),
    [/\b2\b/],
    [/paling besar|at most/],
  ],
  [
    'the greatest only where there is one',
    c.integerColumn(about('3')),
    [/\b0\b/],
    [/9007|paling besar|at most|undefined|false/],
  ],
  ['a decimal with its digits', c.decimalColumn(about('1.5')), [/\b3\b/, /lebih dari 0|greater than 0/], []],
  ['a date by example', c.dateColumn(about('2024-12-31')), [/2024-12-31/, /31\/12\/2024/], []],
  ['a month by example', c.monthColumn(about('2024-12')), [/2024-12/, /Desember|December/], []],
  ['digits with their count', c.digitsColumn(8, about('10900123')), [/\b8\b/, /10900123/], [/pola|pattern/]],
  [
    'a pattern with an example',
    c.patternColumn(/^[A-Z]{2}$/, about('AB')),
    [/AB/, /\^\[A-Z\]\{2\}\$/],
    [/undefined/],
  ],
  ['text with its length', c.textColumn(40, about('x')), [/\b40\b/], [/pola|pattern|undefined/]],
  ['few codes, each', c.codeColumn(list(12), about('K3')), [/K1, K2/, /K12/], [/Daftar|List/]],
  [
    'many codes by their list and an example',
    c.codeColumn(list(13), about('K3')),
    [/Daftar|List/, /K3/, /^(kode|a code) /],
    [/K1,/],
  ],
  ['several codes and how they are parted', c.codesColumn(list(2), about('K1')), [/K1, K2/, /\|/], []],
];

describe('what a column accepts is words in Indonesian and English', () => {
  test.each(CASES)('%s', (_what, type, words, unsaid) => {
    const { id, en } = expectedBy(type);
    expect(id).not.toBe(en);
    for (const sentence of [id, en]) {
      for (const part of words) expect(sentence).toMatch(part);
      for (const part of unsaid) expect(sentence).not.toMatch(part);
    }
  });

  test('one code and several are asked for in different words', () => {
    for (const length of [2, 13]) {
      const one = expectedBy(c.codeColumn(list(length), about('K1')));
      const several = expectedBy(c.codesColumn(list(length), about('K1')));
      expect(several.en).not.toBe(one.en);
      expect(several.en).toMatch(/^(codes of|one or more of)/);
    }
    expect(expectedBy(c.codesColumn(list(2), about('K1'))).id).not.toBe(
      expectedBy(c.codeColumn(list(2), about('K1'))).id,
    );
  });

  test('a greatest value is told', () => {
    const [column] = c.columnsOf(z.object({ kolom: c.integerColumn(about('3')) }));
    if (!column) throw new Error('A column was lost.');
    const { id, en } = acceptedBy({ ...column, type: z.int().min(1).max(31) });
    expect([id, en]).toEqual([
      'bilangan bulat, paling kecil 1, paling besar 31',
      'a whole number, at least 1, at most 31',
    ]);
    expect(acceptedBy({ ...column, type: z.int() }).en).toBe('a whole number');
  });

  test('text of any length is just text', () => {
    const [column] = c.columnsOf(z.object({ kolom: c.textColumn(40, about('x')) }));
    if (!column) throw new Error('A column was lost.');
    expect(acceptedBy({ ...column, type: z.string() })).toEqual({ id: 'teks', en: 'text' });
  });

  test('decimals that may be zero are not described as greater than zero', () => {
    const [column] = c.columnsOf(z.object({ kolom: c.decimalColumn(about('1.5')) }));
    if (!column) throw new Error('A column was lost.');
    const { id, en } = acceptedBy({ ...column, type: z.string() });
    expect([id, en]).toEqual([
      'angka, paling banyak 3 angka di belakang koma',
      'a number with at most 3 decimals',
    ]);
    const { scale: _scale, ...whole } = column;
    expect(acceptedBy({ ...whole }).en).toMatch(/at most 0 decimals/);
  });
});
