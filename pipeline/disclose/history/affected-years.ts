import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { PublicRelease } from '../public-release.ts';

/**
 * The years that a new release may change: those with a month that is new, gone, or has another upload. Where a key is
 * unique in the whole dataset, a changed month also affects all later months.
 * @param before the public months of the newest release
 * @param after those of the new one
 */
export const affectedYears = (
  { key }: Dataset,
  before: PublicRelease['months'],
  after: PublicRelease['months'],
): ReadonlySet<string> => {
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((month) => before.get(month)?.upload !== after.get(month)?.upload)
    .sort();
  const [first] = changed;
  const later =
    key.within === 'dataset' && first !== undefined ? [...after.keys()].filter((m) => m > first) : [];
  return new Set([...changed, ...later].map((month) => month.slice(0, 4)));
};
