import type { Row, Value } from '../../../../schemas/model/dataset.ts';

/** A reusable row view; the next row overwrites it, so do not keep it. Rules and measures read it. */
export interface RowCursor {
  readonly row: Row;
  /** Gives the row other values, in the order of the columns. Returns `row`. */
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
