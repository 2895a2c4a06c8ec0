import { describe, expect, test } from '@jest/globals';
import { keyFilter } from '../../../../pipeline/upload/validate/rows/key-filter.ts';
import { KeyHash, keyNumber } from '../../../../pipeline/upload/validate/rows/key-hash.ts';
import { repeatedKeys } from '../../../../pipeline/upload/validate/rows/keys.ts';
import type { Value } from '../../../../schemas/model/dataset.ts';
import { acceptedBy, COLUMNS, cells, dataset } from './support.ts';

/** The key of the test's dataset is nomor and npsn. */
const rowOf = (nomor: string, npsn = '10900123'): readonly Value[] => cells({ nomor, npsn });
const hash = new KeyHash(['nomor', 'npsn'].map((name) => COLUMNS.indexOf(name)));
const numberOf = (values: readonly Value[]): number => {
  hash.read(values);
  return keyNumber(hash.a, hash.b);
};
const suspectsAmong = (rows: readonly (readonly Value[])[], fileBytes: number) => {
  const filter = keyFilter(dataset, fileBytes);
  for (const [i, row] of rows.entries()) filter.add(row, i + 2, i + 1);
  return filter.suspects();
};
const different = (count: number) => Array.from({ length: count }, (_, i) => rowOf(`LP/${i}`));

describe('the filter of keys', () => {
  test.each([1, 2, 511, 512, 513, 1024, 3000])('suspects a key that comes again after %i others', (count) => {
    const rows = different(count);
    for (const at of [0, count - 1]) {
      const again = rows[at] as readonly Value[];
      expect(suspectsAmong([...rows, again], 40_000).has(numberOf(again))).toBe(true);
    }
  });

  test('suspects every key that comes twice', () => {
    const rows = different(3000);
    const suspects = suspectsAmong([...rows, ...rows], 40_000);
    expect(rows.filter((row) => !suspects.has(numberOf(row)))).toEqual([]);
  });

  test.each([
    [2000, 0],
    [2000, 40_000],
    [30_000, 2_000_000],
  ])('suspects hardly any of %i keys that differ, in a file of up to %i bytes', (count, fileBytes) =>
    expect(suspectsAmong(different(count), fileBytes).size).toBeLessThan(3),
  );

  test('goes on after it was asked', () => {
    const filter = keyFilter(dataset, 40_000);
    filter.add(rowOf('A'), 2, 1);
    expect(filter.suspects().size).toBe(0);
    filter.add(rowOf('B'), 3, 2);
    filter.add(rowOf('A'), 4, 3);
    expect([...filter.suspects()]).toEqual([numberOf(rowOf('A'))]);
  });
});

describe('the number of a key', () => {
  test('is the same for the same key, and another for nearly every other', () => {
    expect(numberOf(rowOf('A'))).toBe(numberOf(rowOf('A')));
    const rows = different(20_000);
    expect(new Set(rows.map(numberOf)).size).toBe(rows.length);
  });

  test('tells where one value ends and the next begins, and does not know other columns', () => {
    expect(numberOf(rowOf('AB', 'C'))).not.toBe(numberOf(rowOf('A', 'BC')));
    expect(numberOf(rowOf('A', ''))).not.toBe(numberOf(rowOf('', 'A')));
    const other = cells({ nomor: 'A', npsn: '10900123', jumlah: '99' });
    expect(numberOf(other)).toBe(numberOf(rowOf('A')));
  });

  test('takes an absent value for an empty one, and numbers by how they are written', () => {
    const one = new KeyHash([0]);
    const of = (value: Value) => {
      one.read([value]);
      return [one.a, one.b];
    };
    expect(of(undefined)).toEqual(of(''));
    expect(of(12)).toEqual(of('12'));
    expect(of(12)).not.toEqual(of(13));
  });

  test('is a whole number, whatever the sign of its halves', () => {
    for (const [a, b] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [0, 0],
    ] as const)
      expect(Number.isSafeInteger(keyNumber(a, b)) && keyNumber(a, b) >= 0).toBe(true);
    expect(keyNumber(1, 0)).not.toBe(keyNumber(0, -1));
  });
});

describe('a key that more than one row has', () => {
  const everything = { has: () => true } as unknown as ReadonlySet<number>;
  const findingsOf = (rows: readonly (readonly Value[])[], suspects = everything) => {
    const keys = repeatedKeys(dataset, suspects);
    for (const [i, row] of rows.entries()) keys.add(row, i + 2, i + 1);
    return [...keys.findings()];
  };

  test('is told at each of them, with the lines of the others', () => {
    const found = findingsOf([rowOf('A'), rowOf('B'), rowOf('A'), rowOf('A')]);
    expect(found.map(({ line, row, detail }) => [line, row, detail])).toEqual([
      [2, 1, { lines: [4, 5], others: 2 }],
      [4, 3, { lines: [2, 5], others: 2 }],
      [5, 4, { lines: [2, 4], others: 2 }],
    ]);
    const [first] = found;
    expect(first).toMatchObject({ code: 'row/duplicate-key', column: 'npsn', value: 'A + 10900123' });
    for (const sentence of acceptedBy(first)) expect(sentence).toContain('nomor + npsn');
  });

  test('names twenty other lines at most', () => {
    const found = findingsOf(Array.from({ length: 30 }, () => rowOf('A')));
    const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    expect(found[0]?.detail).toEqual({ lines: upTo(3, 22), others: 29 });
    expect(found[29]?.detail).toEqual({ lines: upTo(2, 21), others: 29 });
  });

  test('is one only if all its columns agree; what is absent agrees with what is absent', () => {
    expect(findingsOf([rowOf('A', '1'), rowOf('A', '2'), rowOf('B', '1')])).toEqual([]);
    expect(findingsOf([rowOf('AB', 'C'), rowOf('A', 'BC')])).toEqual([]);
    const absent = rowOf('A').map((value, i) => (COLUMNS[i] === 'npsn' ? undefined : value));
    expect(findingsOf([absent, absent]).map(({ value }) => value)).toEqual(['A + ', 'A + ']);
  });

  test('is not looked for where the filter has no suspicion', () => {
    const rows = [rowOf('A'), rowOf('A'), rowOf('B'), rowOf('B')];
    const found = findingsOf(rows, new Set([numberOf(rowOf('B'))]));
    expect(found.map(({ line }) => line)).toEqual([4, 5]);
  });
});
