/** One category of an axis. A category of the month axis also names the month group that it lies in. */
export interface AxisCategory {
  readonly name: string;
  readonly monthGroup?: string;
}

/**
 * Merges items that every question answers alike into one category, named after the last of them. The fewer categories,
 * the smaller the linear system.
 */
export const equivalenceClasses = (
  items: readonly string[],
  questions: readonly ((item: string) => unknown)[],
): readonly AxisCategory[] => {
  const answered = items.map((name) => [questions.map((ask) => ask(name)).join(), { name }] as const);
  return [...new Map(answered).values()];
};
