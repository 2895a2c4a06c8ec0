/**
 * Exact decimals as whole numbers of the smallest digit: 570.88 at scale 3 is 570880. Sums are exact as
 * long as they are safe integers; `checked` throws if one is not.
 */

/** The whole number, or throws where a safe integer cannot hold it. */
export const checked = (scaled: number): number => {
  if (!Number.isSafeInteger(scaled))
    throw new RangeError(`A sum left the range of exact integers: ${scaled}.`);
  return scaled;
};

/** Canonical decimal text to a whole number: `toScaled('570.88', 3)` is 570880. */
export const toScaled = (text: string, scale: number): number => {
  const [whole = '', fraction = ''] = text.split('.');
  return checked(Number(whole + fraction.padEnd(scale, '0')));
};

/** Back to the shortest text: `fromScaled(570880, 3)` is `570.88`. Takes no negative numbers; counts have none. */
export const fromScaled = (scaled: number, scale: number): string => {
  if (scale === 0) return String(scaled);
  const digits = String(scaled).padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  const whole = digits.slice(0, -scale);
  return fraction ? `${whole}.${fraction}` : whole;
};
