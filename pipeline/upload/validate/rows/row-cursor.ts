import type { Row, Value } from '../../../../schemas/model/dataset.ts';

/** A row that shows whatever values it was given last: for rules and measures, which read some columns and keep nothing. */
export interface RowCursor {
  readonly row: Row;
  /** The row with other values, in the order of the columns; the answer is always `row`. */
  readonly show: (values: readonly Value[]) => Row;
}

export const rowCursor = (columns: readonly { readonly name: string }[]): RowCursor => {
  let values: readonly Value[] = [];
  const row: Row = {};
  for (const [i, { name }] of columns.entries())
    Object.defineProperty(row, name, { enumerable: true, get: () => values[i] });
  return {
    row,
    show(given) {
      values = given;
      return row;
    },
  };
};
