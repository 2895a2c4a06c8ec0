import type { PublicCell, PublicRelease } from '../public-release.ts';

/** Year -> the cells and public months of a release in that year. Years without cells are left out. */
export const releaseByYear = (release: PublicRelease): ReadonlyMap<string, PublicRelease> => {
  const cells = new Map<string, PublicCell[]>();
  for (const cell of release.cells) {
    const year = cell.period.slice(0, 4);
    const known = cells.get(year);
    if (known) known.push(cell);
    else cells.set(year, [cell]);
  }
  return new Map(
    [...cells].map(([year, cellsOfYear]) => [
      year,
      {
        ...release,
        cells: cellsOfYear,
        months: new Map([...release.months].filter(([month]) => month.startsWith(year))),
      },
    ]),
  );
};
