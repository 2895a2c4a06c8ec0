import type { Dataset } from '../../schemas/model/dataset.ts';
import type { Released, ReleasedCell } from './released.ts';

/** A group of persons that has everybody in one category of a dimension: whoever is in it, is in that. */
export interface WholeGroup {
  readonly table: string;
  readonly period: string;
  readonly area: string;
  readonly dimension: string;
}

/**
 * Property 10: the groups of a release whose members all share one sensitive category. Their counts may be shown, and
 * yet say of each member what the category says; a person has to look at them. Specific personal data only.
 */
export const wholeGroups = (dataset: Dataset, { tables }: Released): readonly WholeGroup[] => {
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
        .filter(isWhole)
        .flatMap(([cell]) =>
          cell ? [{ table: plan.id, period: cell.period, area: cell.area, dimension }] : [],
        );
    }),
  );
};

const isWhole = (group: readonly ReleasedCell[]): boolean =>
  group.length > 1 &&
  group.filter(({ status }) => status === 'published').length === 1 &&
  group.every(({ status }) => status === 'published' || status === 'zero');
