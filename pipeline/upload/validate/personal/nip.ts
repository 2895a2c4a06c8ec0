import { isDayMonth, type PersonalClass } from './classes.ts';

const EIGHTEEN = /(?<!\d)(19|20)\d{2}(\d{2})(\d{2})[ .-]?(19|20)\d{2}(\d{2})[ .-]?[12][ .-]?\d{3}(?!\d)/g;

/** Civil servants' numbers, 18 digits: date of birth, month of appointment, sex, serial. */
export const nip = (text: string): PersonalClass | undefined => {
  for (const [, , month, day, , appointed] of text.matchAll(EIGHTEEN)) {
    const start = Number(appointed);
    if (Number(day) <= 31 && isDayMonth(Number(day), Number(month)) && start >= 1 && start <= 12)
      return 'nip';
  }
  return undefined;
};
