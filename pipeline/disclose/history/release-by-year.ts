import type { PublicCell, PublicRelease } from '../public-release.ts';

/** Year -> the cells and open months of a release in that year. Years without cells are left out. */
export const releaseByYear = (release: PublicRelease): ReadonlyMap<string, PublicRelease> => {
  const cells = new Map<string, PublicCell[]>();
  for (const cell of release.cells) {
    const year = cell.period.slice(0, 4);
    const of = cells.get(year);
    if (of) of.push(cell);
    else cells.set(year, [cell]);
  }
  return new Map(
    [...cells].map(([year, of]) => [
      year,
      {
        ...release,
        cells: of,
        months: new Map([...release.months].filter(([month]) => month.startsWith(year))),
      },
    ]),
  );
};
