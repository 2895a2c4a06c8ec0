/** Residents of the seven regencies, rounded to thousands: the weights by which samples are shared out. */
export const RESIDENTS: Readonly<Record<string, number>> = {
  '19.01': 337,
  '19.02': 189,
  '19.03': 213,
  '19.04': 207,
  '19.05': 214,
  '19.06': 133,
  '19.71': 244,
};

/** Shares out a total by weights (largest remainder), so that the parts add up to it exactly. */
export const apportion = (
  total: number,
  weights: Readonly<Record<string, number>> = RESIDENTS,
): Readonly<Record<string, number>> => {
  const sum = Object.values(weights).reduce((a, b) => a + b, 0);
  const shares = Object.entries(weights).map(([key, weight]) => {
    const exact = (total * weight) / sum;
    return { key, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const missing = total - shares.reduce((a, share) => a + share.whole, 0);
  const raised = new Set(
    [...shares]
      .sort((a, b) => b.rest - a.rest)
      .slice(0, missing)
      .map((share) => share.key),
  );
  return Object.fromEntries(shares.map(({ key, whole }) => [key, whole + (raised.has(key) ? 1 : 0)]));
};
