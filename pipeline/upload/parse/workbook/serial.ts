const DAY = 86_400_000;
const FROM_1904 = 1462; // days between the two epochs

/** A spreadsheet's day number to `YYYY-MM-DD`; undefined outside March 1900 to 2999. */
export const serialDay = (serial: number, from1904: boolean): string | undefined => {
  const days = from1904 ? serial + FROM_1904 : serial;
  // Excel counts a 29 February 1900 that did not exist, so days before 1 March 1900 (61) are not certain.
  if (days < 61 || days > 401_768) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
};
