import type { Row, Value } from '../../../schemas/dataset.ts';

/** A row that shows whatever values it was given last: for rules, which read some columns and keep nothing. */
export interface RowCursor {
  readonly row: Row;
  /** Values in the order of the columns. */
  readonly show: (values: readonly Value[]) => void;
}

export const rowCursor = (columns: readonly string[]): RowCursor => {
  let values: readonly Value[] = [];
  const row = {};
  for (const [i, name] of columns.entries())
    Object.defineProperty(row, name, { enumerable: true, get: () => values[i] });
  return {
    row,
    show(given) {
      values = given;
    },
  };
};
