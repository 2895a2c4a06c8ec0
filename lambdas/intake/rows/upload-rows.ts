import { type Totals, type TotalsState, totalsOf } from '../../../pipeline/aggregate/plausible.ts';
import { acceptedRows } from '../../../pipeline/upload/accepted-rows.ts';
import type { Referred } from '../../../pipeline/upload/validate/rows/references.ts';
import { rowCursor } from '../../../pipeline/upload/validate/rows/row-cursor.ts';
import type { RowPosition } from '../../../pipeline/upload/validate/rows/row-position.ts';
import type { RowSink } from '../../../pipeline/upload/validate/table-check.ts';
import type { Dataset, ForeignKey } from '../../../schemas/model/dataset.ts';

/** Receives the rows of a file as they pass its checks: the rows to store, and their values for the cross-file checks. */
export interface UploadRows extends RowSink {
  readonly count: () => number;
  readonly encode: () => Uint8Array;
  /** The values that a foreign key of the dataset has in these rows. */
  readonly referred: (foreignKey: ForeignKey) => Referred;
  readonly totals: () => Totals;
  readonly state: () => CrossFileState;
}

/** The values of a file that the cross-file checks compare with other files. */
export type CrossFileValues = Pick<UploadRows, 'referred' | 'totals'>;

/** The cross-file values of some rows of a file, as JSON. */
export interface CrossFileState {
  readonly rows: number;
  /** For each foreign key of the dataset, in declared order: its values and where they are. */
  readonly referred: readonly (readonly (readonly [string, readonly RowPosition[]])[])[];
  readonly totals: TotalsState;
}

/** The values of a file that was read in parts, in the order of its parts. */
export const crossFileValuesOf = (dataset: Dataset, parts: readonly CrossFileState[]): CrossFileValues => {
  const { foreignKeys = [] } = dataset;
  const totals = totalsOf(dataset);
  const referred = foreignKeys.map(() => new Map<string, RowPosition[]>());
  let rowsBefore = 0;
  for (const part of parts) {
    totals.addAll(part.totals);
    for (const [i, values] of part.referred.entries())
      for (const [value, positions] of values) {
        const known = referred[i]?.get(value) ?? [];
        referred[i]?.set(value, known);
        for (const { line, row } of positions) known.push({ line, row: rowsBefore + row });
      }
    rowsBefore += part.rows;
  }
  return {
    referred: (foreignKey) => referred[foreignKeys.indexOf(foreignKey)] ?? new Map(),
    totals: () => totals,
  };
};

export const uploadRows = (dataset: Dataset): UploadRows => {
  const { foreignKeys = [], columns } = dataset;
  const encoded = acceptedRows(dataset);
  const cursor = rowCursor(columns);
  let row = 0;
  let totals = totalsOf(dataset);
  let referred = new Map<ForeignKey, Map<string, RowPosition[]>>();
  const refer = (foreignKey: ForeignKey, value: string, position: RowPosition) => {
    const values = referred.get(foreignKey) ?? new Map<string, RowPosition[]>();
    referred.set(foreignKey, values);
    const positions = values.get(value);
    if (positions) positions.push(position);
    else values.set(value, [position]);
  };
  return {
    row(values, line) {
      encoded.row(values);
      row++;
      cursor.show(values);
      for (const foreignKey of foreignKeys) {
        const value = cursor.row[foreignKey.column];
        if (value !== undefined) refer(foreignKey, String(value), { line, row });
      }
      if (dataset.plausible) totals.add(cursor.row);
    },
    clear() {
      encoded.clear();
      row = 0;
      totals = totalsOf(dataset);
      referred = new Map();
    },
    count: encoded.count,
    encode: encoded.encode,
    referred: (foreignKey) => referred.get(foreignKey) ?? new Map(),
    totals: () => totals,
    state: () => ({
      rows: row,
      referred: foreignKeys.map((foreignKey) => [...(referred.get(foreignKey) ?? [])]),
      totals: totals.state(),
    }),
  };
};
