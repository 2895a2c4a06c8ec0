/** The years from one month to another, newest first; empty if there is no month. */
export const yearsBetween = (from: string, to: string): readonly string[] => {
  if (from === '' || to === '') return [];
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(last - i));
};
