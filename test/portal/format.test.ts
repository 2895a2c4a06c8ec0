import { expect, test } from '@jest/globals';
import {
  formatChange,
  formatDay,
  formatMonth,
  formatNumber,
  formatPeriod,
  formatQuantity,
  STATUS_WORDS,
} from '../../portal/parts/format.ts';
import { STATUSES } from '../../schemas/model/status.ts';

test.each([
  [0, '0'],
  [1234.5, '1.234,5'],
  [570.88, '570,88'],
])('%p is written as Indonesia writes it', (value, written) => {
  expect(formatNumber(value)).toBe(written);
});

test.each([
  [54_900, 'g', ['54,9', 'kg']],
  [1000, 'g', ['1', 'kg']],
  [999.5, 'g', ['999,5', 'g']],
  [2000, 'orang', ['2.000', 'orang']],
])('%p %s', (value, unit, shown) => {
  expect(formatQuantity(value, unit)).toEqual(shown);
});

test.each([
  [0.125, '+12,5%'],
  [-0.5, '-50%'],
  [0, '0%'],
])('a change of %p', (share, shown) => {
  expect(formatChange(share)).toBe(shown);
});

test.each([
  ['2024-03', 'Maret 2024'],
  ['2024-H2', 'Semester 2 2024'],
  ['2024', '2024'],
])('the period %s', (period, shown) => {
  expect(formatPeriod(period)).toBe(shown);
});

test('a month on an axis, and an instant as the day that it is in Jakarta', () => {
  expect(formatMonth('2024-08')).toBe('Agu');
  expect(formatDay('2024-12-31T17:30:00.000Z')).toBe('1 Januari 2025');
});

test('every status has words in both languages', () => {
  expect(Object.keys(STATUS_WORDS)).toEqual([...STATUSES]);
});
