import type { Dataset } from '../../../schemas/model/dataset.ts';
import { monthsOf } from '../../../schemas/model/period.ts';
import type { PublicRelease } from '../public-release.ts';

/** The public months that a figure of a period counts: all of them, or only the last one for a stock. */
export const monthsCounted = (
  dataset: Dataset,
  { months }: PublicRelease,
  period: string,
): readonly string[] => {
  const counted = monthsOf(period).filter((month) => months.has(month));
  return dataset.kind === 'stock' ? counted.slice(-1) : counted;
};
