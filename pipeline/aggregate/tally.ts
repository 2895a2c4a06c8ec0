import type { Measure, Row } from '../../schemas/model/dataset.ts';
import { checked, toScaled } from '../../schemas/model/decimal.ts';

/** A running value of one measure in one cell. */
export interface Tally {
  add(row: Row): void;
  /** The value so far, in whole numbers of the measure's smallest digit. */
  value(): number;
  state(): TallyState;
  /** Adds the state of another tally of the same measure. */
  addAll(other: TallyState): void;
}

/** A tally as data. */
export interface TallyState {
  readonly total: number;
  readonly seen: readonly string[];
}

/** An empty tally for a measure. */
export const tallyOf = (measure: Measure): Tally => {
  const { kind, columns, scale = 0 } = measure;
  const conditions = Object.entries(measure.where ?? {});
  const counts = (row: Row) => conditions.every(([column, codes]) => codes.includes(String(row[column])));
  let total = 0;
  const seen = new Set<string>();
  return {
    add(row) {
      if (conditions.length > 0 && !counts(row)) return;
      if (kind === 'count') total += 1;
      else if (kind === 'distinct') seen.add(columns.map((column) => row[column]).join('\u001f'));
      else for (const column of columns) total = checked(total + amount(row, column, scale));
    },
    value: () => (kind === 'distinct' ? seen.size : total),
    state: () => ({ total, seen: [...seen] }),
    addAll(other) {
      total = checked(total + other.total);
      for (const values of other.seen) seen.add(values);
    },
  };
};

const amount = (row: Row, column: string, scale: number): number => {
  const value = row[column];
  if (value === undefined) return 0;
  return typeof value === 'number' && scale === 0 ? value : toScaled(String(value), scale);
};
