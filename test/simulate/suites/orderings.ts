/** All orders of a list, each once though items repeat. */
export const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] => {
  if (items.length === 0) return [[]];
  const found = [...new Set(items)].flatMap((first) => {
    const rest = [...items];
    rest.splice(rest.indexOf(first), 1);
    return permutations(rest).map((others) => [first, ...others]);
  });
  return found;
};

/** Every order in which n messages can be delivered when one of them is delivered twice. */
export const withOneDuplicate = (n: number): readonly (readonly number[])[] => {
  const all = Array.from({ length: n }, (_, i) => i);
  const orders = all.flatMap((twice) => permutations([...all, twice].sort()));
  return [...new Map(orders.map((order) => [order.join(), order])).values()];
};
