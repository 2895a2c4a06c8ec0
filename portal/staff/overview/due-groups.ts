import type { Due } from '../shapes.ts';

/** The months that one dataset has not reported, oldest first. */
export interface DueGroup {
  readonly dataset: string;
  readonly title: Due['title'];
  readonly oldest: Due;
  readonly months: readonly Due[];
}

/** Due months by dataset; the dataset that has waited longest comes first. */
export const dueGroups = (due: readonly Due[]): readonly DueGroup[] =>
  [...new Set(due.map(({ dataset }) => dataset))]
    .flatMap((dataset) => {
      const months = due
        .filter((month) => month.dataset === dataset)
        .toSorted((a, b) => (a.period < b.period ? -1 : 1));
      const [oldest] = months;
      return oldest ? [{ dataset, title: oldest.title, oldest, months }] : [];
    })
    .sort((a, b) => b.oldest.overdue - a.oldest.overdue);
