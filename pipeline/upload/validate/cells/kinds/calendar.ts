/** Number of days in a month (1 to 12) of a year. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `YYYY-MM-DD`, or undefined if the calendar has no such day. */
export const isoDate = (year: number, month: number, day: number): string | undefined => {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Months by their first letters, as many as make them distinct; Indonesian (with old spellings) and English. */
const MONTHS: readonly RegExp[] = [
  /^jan(uari|uary)?$/,
  /^([fp]eb)(ruari|ruary)?$/,
  /^(mar|mrt)(et|ch)?$/,
  /^apr(il)?$/,
  /^(mei|may)$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^(agu|agt|ags|agust|agustus|aug|august)$/,
  /^sept?(ember)?$/,
  /^(okt|oct)(ober)?$/,
  /^(nov|nop)(ember)?$/,
  /^(des|dec)(ember)?$/,
];

/** The number of a month by its name or short name, 1 to 12, or undefined. */
export const monthNumber = (name: string): number | undefined => {
  const plain = name.toLowerCase().replace(/\.$/, '');
  const index = MONTHS.findIndex((form) => form.test(plain));
  return index === -1 ? undefined : index + 1;
};

/** The day of a spreadsheet's serial number (45657 is 2024-12-31), or undefined outside 1954 to 2064. */
export const serialDate = (serial: number): string | undefined =>
  serial >= 20_000 && serial <= 60_000
    ? new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
    : undefined;
