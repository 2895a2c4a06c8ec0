import { monthsOf } from '../../schemas/model/period.ts';
import type { Random } from './random.ts';

export const YEAR = '2024';
export const MONTHS = monthsOf(YEAR);

/** A row of a sample file by column; a column that is absent is an empty cell. */
export type SampleRow = { readonly periode: string } & Readonly<Record<string, string | number>>;

/** `month(3)` is `2024-03`. */
export const month = (index: number): string => `${YEAR}-${String(index).padStart(2, '0')}`;

/** Each month as often as its count says: `spread([2, 1])` is two times January, once February. */
export const spread = (counts: readonly number[]): readonly string[] =>
  counts.flatMap((count, index) => repeat(count, month(index + 1)));

/** A value `count` times. */
export const repeat = <T>(count: number, value: T): readonly T[] =>
  Array.from({ length: count }, () => value);

/** A working day of a month, Monday to Friday. */
export const workday = (random: Random, periode: string): string => {
  const days = Array.from({ length: 28 }, (_, i) => `${periode}-${String(i + 1).padStart(2, '0')}`);
  return random.pick(days.filter((day) => ![0, 6].includes(new Date(day).getUTCDay())));
};
