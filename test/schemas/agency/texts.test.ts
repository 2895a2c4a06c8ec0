import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import type { Column } from '../../../schemas/model/column.ts';
import type { SatuData } from '../../../schemas/model/satu-data.ts';

const blanks = ({ title, concept, definition, classification, measure, unit }: SatuData): readonly string[] =>
  Object.entries({ title, concept, definition, classification, measure, ...(unit && { unit: unit.title }) })
    .filter(([, text]) => !text?.id.trim() || !text.en.trim())
    .map(([name]) => name);

/** The example as the value that the parser would hand to zod. */
const parsed = ({ kind, example }: Column): unknown =>
  kind === 'integer' ? Number(example) : kind === 'codes' ? example.split('|') : example;

describe.each([...catalogue.values()])('$id', (dataset) => {
  test.each([...dataset.columns])('$name has every Satu Data text in both languages', (column) => {
    expect(blanks(column)).toEqual([]);
  });

  test.each([...dataset.columns])('$name accepts its example', (column) => {
    expect(column.type.safeParse(parsed(column)).success).toBe(true);
  });

  test.each([...dataset.indicators])('$id has every Satu Data text in both languages', (indicator) => {
    expect(blanks(indicator)).toEqual([]);
  });

  test('quantities name their unit', () => {
    expect(dataset.columns.filter(({ kind, unit }) => (kind === 'integer') !== (unit !== undefined))).toEqual(
      [],
    );
  });

  test('every code of a list has a title in both languages and is there once', () => {
    for (const { codeList } of dataset.columns) {
      if (!codeList) continue;
      const codes = codeList.codes.map((entry) => entry.code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codeList.codes.filter(({ title }) => !title.id || !title.en)).toEqual([]);
    }
  });
});
