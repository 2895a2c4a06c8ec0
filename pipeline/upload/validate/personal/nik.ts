import { isDayMonth, type PersonalClass } from './classes.ts';

const SIXTEEN = /(?<!\d)\d{2}(?:[ .-]?\d{2}){7}(?!\d)/g;

/**
 * NIK and KK: 16 digits of which the first 6 are a kecamatan (province 11 to 96) and the next 6 a date, with
 * 40 added to the day for women. A KK has the same form and the date on which it was issued.
 */
export const nikOrKk = (text: string): PersonalClass | undefined => {
  for (const [match] of text.matchAll(SIXTEEN)) {
    const digits = match.replace(/\D/g, '');
    const part = (from: number) => Number(digits.slice(from, from + 2));
    const kecamatan = part(0) >= 11 && part(0) <= 96 && part(2) >= 1 && part(4) >= 1;
    if (kecamatan && isDayMonth(part(6), part(8)))
      return /\b(kk|kartu keluarga)\b/i.test(text) ? 'kk' : 'nik';
  }
  return undefined;
};
