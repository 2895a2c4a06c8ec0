/** Kinds of personal data that the checks recognise in a cell. A finding shows only the class, never the value. */
export type PersonalClass =
  | 'nik'
  | 'kk'
  | 'npwp'
  | 'nip'
  | 'phone'
  | 'email'
  | 'plate'
  | 'rounded-number'
  | 'name'
  | 'initials'
  | 'address'
  | 'medical-record'
  | 'birth';

/** Whether day, month and two-digit year can be a date; a woman's day is written 40 higher. */
export const isDayMonth = (day: number, month: number): boolean => {
  const plain = day > 40 ? day - 40 : day;
  const longest = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && plain >= 1 && plain <= longest;
};
