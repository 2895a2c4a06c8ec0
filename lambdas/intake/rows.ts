import { type Totals, totalsOf } from '../../pipeline/aggregate/plausible.ts';
import { rowCursor } from '../../pipeline/row-cursor.ts';
import { stagedRows } from '../../pipeline/rows.ts';
import type { RowSink } from '../../pipeline/validate/check.ts';
import type { Place } from '../../pipeline/validate/findings.ts';
import type { Referred } from '../../pipeline/validate/references.ts';
import type { Dataset, Reference } from '../../schemas/dataset.ts';

/** A file's rows as they come out of its checks: what is staged of them, and what other files are asked about them. */
export interface UploadRows extends RowSink {
  readonly count: () => number;
  readonly encode: () => Uint8Array;
  /** The values that a reference of the dataset has in these rows. */
  readonly referred: (reference: Reference) => Referred;
  readonly totals: () => Totals;
}

export const uploadRows = (dataset: Dataset): UploadRows => {
  const { references = [], columns } = dataset;
  const staged = stagedRows(dataset);
  const cursor = rowCursor(columns);
  let row = 0;
  let totals = totalsOf(dataset);
  let referred = new Map<Reference, Map<string, Place[]>>();
  const refer = (reference: Reference, value: string, place: Place) => {
    const values = referred.get(reference) ?? new Map<string, Place[]>();
    referred.set(reference, values);
    const places = values.get(value);
    if (places) places.push(place);
    else values.set(value, [place]);
  };
  return {
    row(values, line) {
      staged.row(values);
      row++;
      cursor.show(values);
      for (const reference of references) {
        const value = cursor.row[reference.column];
        if (value !== undefined) refer(reference, String(value), { line, row });
      }
      if (dataset.plausible) totals.add(cursor.row);
    },
    clear() {
      staged.clear();
      row = 0;
      totals = totalsOf(dataset);
      referred = new Map();
    },
    count: staged.count,
    encode: staged.encode,
    referred: (reference) => referred.get(reference) ?? new Map(),
    totals: () => totals,
  };
};
