import type { Measure, Row } from '../../schemas/dataset.ts';
import { checked, toScaled } from '../../schemas/decimal.ts';

/** A running value of one measure in one cell. */
export interface Tally {
  add(row: Row): void;
  /** The value so far, in whole numbers of the measure's smallest digit. */
  value(): number;
}

const counts = (measure: Measure, row: Row): boolean =>
  Object.entries(measure.where ?? {}).every(([column, codes]) => codes.includes(String(row[column])));

const amount = (row: Row, column: string, scale: number): number => {
  const value = row[column];
  return value === undefined ? 0 : toScaled(String(value), scale);
};

/** An empty tally for a measure. */
export const tallyOf = (measure: Measure): Tally => {
  const scale = measure.scale ?? 0;
  let total = 0;
  const seen = new Set<string>();
  return {
    add(row) {
      if (!counts(measure, row)) return;
      if (measure.kind === 'count') total += 1;
      else if (measure.kind === 'distinct')
        seen.add(measure.columns.map((column) => row[column]).join('\u001f'));
      else for (const column of measure.columns) total = checked(total + amount(row, column, scale));
    },
    value: () => (measure.kind === 'distinct' ? seen.size : total),
  };
};
