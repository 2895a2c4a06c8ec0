import { expect, test } from '@jest/globals';
import { isSensitive } from '../../../pipeline/disclose/primary.ts';
import { dataset } from '../../fixtures/school-visits.ts';

const { pelajar, kunjungan } = dataset.measures;
if (!pelajar || !kunjungan) throw new Error('The fixture lost a measure.');

test.each([
  [0, false],
  [1, true],
  [4, true],
  [5, false],
  [6, false],
])('of a measure with threshold 5, %i may not be shown: %s', (value, sensitive) =>
  expect(isSensitive(pelajar, value)).toBe(sensitive),
);

test('of a measure without a threshold everything may be shown', () =>
  expect([1, 4].map((value) => isSensitive(kunjungan, value))).toEqual([false, false]));
