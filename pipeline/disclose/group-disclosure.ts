import type { Dataset } from '../../schemas/model/dataset.ts';
import type { Released, ReleasedCell } from './released.ts';

/** A group of persons who all fall in one category of a dimension, so that membership reveals the category. */
export interface GroupDisclosure {
  readonly table: string;
  readonly period: string;
  readonly area: string;
  readonly dimension: string;
}

/**
 * Group (attribute) disclosure, property 10: the groups of a release whose members all fall in one category. Their
 * counts reach the threshold, but they reveal the category of every member, so a member of staff has to look at them.
 * Checked only for datasets of specific personal data.
 */
export const groupDisclosures = (dataset: Dataset, { tables }: Released): readonly GroupDisclosure[] => {
  if (dataset.sensitivity !== 'specific') return [];
  return tables.flatMap(({ plan, cells }) =>
    plan.by.flatMap((dimension, index) => {
      const groups = new Map<string, ReleasedCell[]>();
      for (const cell of cells) {
        if (dataset.measures[cell.measure]?.threshold === undefined) continue;
        const others = cell.codes.filter((_, i) => i !== index);
        const key = [cell.period, cell.area, cell.measure, ...others].join('|');
        const group = groups.get(key);
        if (group) group.push(cell);
        else groups.set(key, [cell]);
      }
      return [...groups.values()]
        .filter(isDisclosive)
        .flatMap(([cell]) =>
          cell ? [{ table: plan.id, period: cell.period, area: cell.area, dimension }] : [],
        );
    }),
  );
};

/** Whether exactly one of several categories has persons and all others are shown as zero. */
const isDisclosive = (group: readonly ReleasedCell[]): boolean =>
  group.length > 1 &&
  group.filter(({ status }) => status === 'published').length === 1 &&
  group.every(({ status }) => status === 'published' || status === 'zero');
