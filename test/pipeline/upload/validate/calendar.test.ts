import { expect, test } from '@jest/globals';
import {
  isoDate,
  monthNumber,
  serialDate,
} from '../../../../pipeline/upload/validate/cells/kinds/calendar.ts';
import { isDayMonth } from '../../../../pipeline/upload/validate/personal/classes.ts';

test.each<[number, number, number, string | undefined]>([
  [2024, 2, 29, '2024-02-29'],
  [2023, 2, 29, undefined],
  [2000, 2, 29, '2000-02-29'],
  [2024, 4, 30, '2024-04-30'],
  [2024, 4, 31, undefined],
  [2024, 12, 31, '2024-12-31'],
  [2024, 12, 32, undefined],
  [2024, 1, 1, '2024-01-01'],
  [2024, 1, 0, undefined],
  [2024, 0, 1, undefined],
  [2024, 13, 1, undefined],
  [1900, 1, 1, '1900-01-01'],
  [1899, 12, 31, undefined],
  [2999, 12, 31, '2999-12-31'],
  [3000, 1, 1, undefined],
])('%i-%i-%i is %s', (year, month, day, date) => expect(isoDate(year, month, day)).toBe(date));

const NAMES: readonly (readonly [number, string])[] = [
  [1, 'Januari January jan Jan.'],
  [2, 'Februari February feb Pebruari peb'],
  [3, 'Maret March mar mrt'],
  [4, 'April apr'],
  [5, 'Mei May'],
  [6, 'Juni June jun'],
  [7, 'Juli July jul'],
  [8, 'Agustus August agu agt ags agust aug'],
  [9, 'September sep sept'],
  [10, 'Oktober October okt oct'],
  [11, 'November nov Nopember nop'],
  [12, 'Desember December des dec'],
];

test.each(
  NAMES.flatMap(([number, names]) => names.split(' ').map((name): [string, number] => [name, number])),
)('%s is month %i', (name, number) => expect(monthNumber(name)).toBe(number));

test.each([
  'x',
  'janu',
  'xjan',
  'febru',
  'marc',
  'apri',
  'me',
  'meii',
  'xmei',
  'june1',
  'julio',
  'agus',
  'septem',
  'okto',
  'novem',
  'desem',
  'xfeb',
  'xmar',
  'xapr',
  'xjun',
  'xjul',
  'xagu',
  'xsep',
  'xokt',
  'xnov',
  'xdes',
  'agust1',
  'jan..',
  'jan.x',
  '.jan',
])('%s is no month', (name) => expect(monthNumber(name)).toBeUndefined());

test.each<[number, string | undefined]>([
  [45_657, '2024-12-31'],
  [20_000, '1954-10-03'],
  [19_999, undefined],
  [60_000, '2064-04-08'],
  [60_001, undefined],
])('the serial number %i is %s', (serial, date) => expect(serialDate(serial)).toBe(date));

test.each<[number, number, boolean]>([
  [1, 1, true],
  [31, 1, true],
  [32, 1, false],
  [0, 1, false],
  [29, 2, true],
  [30, 2, false],
  [30, 4, true],
  [31, 4, false],
  [31, 6, false],
  [31, 9, false],
  [31, 11, false],
  [31, 12, true],
  [1, 13, false],
  [1, 0, false],
  [40, 1, false],
  [41, 1, true],
  [71, 1, true],
  [72, 1, false],
  [70, 2, false],
])('day %i of month %i can be in an identity number: %s', (day, month, can) =>
  expect(isDayMonth(day, month)).toBe(can),
);
