import type { Due } from './shapes.ts';

/** The months that one dataset has not reported, oldest first. */
export interface DueGroup {
  readonly dataset: string;
  readonly title: Due['title'];
  readonly oldest: Due;
  readonly months: readonly Due[];
}

/** Due months by dataset; the dataset that has waited longest comes first. */
export const dueGroups = (due: readonly Due[]): readonly DueGroup[] =>
  [...Map.groupBy(due, ({ dataset }) => dataset)]
    .flatMap(([dataset, months]) => {
      const sorted = months.toSorted((a, b) => (a.period < b.period ? -1 : 1));
      const [oldest] = sorted;
      return oldest ? [{ dataset, title: oldest.title, oldest, months: sorted }] : [];
    })
    .sort((a, b) => b.oldest.overdue - a.oldest.overdue);
