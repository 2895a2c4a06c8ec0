import type { Status } from '../../schemas/model/status.ts';

const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 });
const signless = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** 1234.5 -> `1.234,5`, as Indonesia writes numbers. */
export const formatNumber = (value: number): string => number.format(value);

/** A share of one as a percentage with its sign: 0.125 -> `+12,5%`. */
export const formatChange = (share: number): string => `${signed.format(share * 100)}%`;

/** A value with its unit; a kilogram and more of grams in kilograms: (54900, 'g') -> ['54,9', 'kg']. */
export const formatQuantity = (value: number, unit: string): readonly [string, string] =>
  unit === 'g' && value >= 1000 ? [formatNumber(value / 1000), 'kg'] : [formatNumber(value), unit];

const months = new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' });
const shortMonths = new Intl.DateTimeFormat('id-ID', { month: 'short', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });

const instants = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
});

const monthDate = (period: string): Date => new Date(`${period}-01T00:00:00Z`);

/** `2024-03` -> `Maret 2024`; `2024-H1` -> `Semester 1 2024`; a year stays. */
export const formatPeriod = (period: string): string => {
  if (/^\d{4}-\d{2}$/.test(period)) return `${months.format(monthDate(period))} ${period.slice(0, 4)}`;
  const half = /^(\d{4})-H([12])$/.exec(period);
  return half ? `Semester ${half[2]} ${half[1]}` : period;
};

/** `2024-03` -> `Mar`. */
export const formatMonth = (period: string): string => shortMonths.format(monthDate(period));

/** An instant as a day of the agency: `2 Januari 2025`. */
export const formatDay = (instant: string): string => days.format(new Date(instant));

/** An instant in the agency's time: `2 Jan 2025, 09.30 WIB`. */
export const formatInstant = (instant: string): string => `${instants.format(new Date(instant))} WIB`;

/** Bytes for people: `812 B`, `15,3 KiB`, `2 MiB`. */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  const kibi = bytes / 1024;
  return kibi < 1024 ? `${signless.format(kibi)} KiB` : `${signless.format(kibi / 1024)} MiB`;
};

/** Why a figure has no value, short enough for a table's cell. */
export const STATUS_WORDS: Readonly<Record<Status, { readonly id: string; readonly en: string }>> = {
  published: { id: 'diterbitkan', en: 'published' },
  zero: { id: 'nol', en: 'zero' },
  suppressed: { id: 'disembunyikan', en: 'suppressed' },
  not_reported: { id: 'tidak dilaporkan', en: 'not reported' },
  not_yet_published: { id: 'belum terbit', en: 'not yet published' },
};
