/**
 * Facts about the agency's areas that are small enough for every page: the codes, names and levels of all areas are in
 * `codelists/regions.ts`.
 */
export const areas = {
  /** The code of the whole province. */
  whole: '19',
  /** A code that messages give as an example of one written correctly. */
  example: '19.03',
  /**
   * Where the statistics office (BPS) numbers a regency differently: Kemendagri code -> the regency that BPS means by
   * the same digits. BPS 1903 is Bangka Barat, which Kemendagri numbers 19.05.
   */
  bpsSwapped: { '19.03': '19.05', '19.05': '19.03' } as Readonly<Record<string, string>>,
  /** The tiles of the map, [column, row] of a grid: Bangka in the west, Belitung across the strait in the east. */
  tiles: {
    '19.05': [1, 1],
    '19.01': [2, 1],
    '19.71': [3, 1],
    '19.04': [2, 2],
    '19.03': [3, 2],
    '19.02': [5, 2],
    '19.06': [6, 2],
  } as Readonly<Record<string, readonly [number, number]>>,
  /** The name of an area without its kind: `Kabupaten Bangka` is `Bangka`. */
  shortName: (name: string): string => name.replace(/^(Kabupaten|Kota) /, ''),
} as const;
