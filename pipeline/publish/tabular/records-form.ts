import type { Column } from '../../../schemas/model/column.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { satuDataOf } from '../../../schemas/model/satu-data.ts';
import type { ReleasedRecords } from '../../disclose/released.ts';
import type { ColumnType, PublishedColumn, Tabular } from './tabular.ts';

const TYPES: Readonly<Record<Column['kind'], ColumnType>> = {
  text: 'string',
  code: 'string',
  codes: 'string',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  month: 'yearmonth',
};

/** The columns and the key of the published records of a dataset. */
export const recordsColumns = (
  dataset: Dataset,
  names: readonly string[],
): Pick<Tabular, 'columns' | 'key'> => ({
  columns: names
    .flatMap((name) => dataset.columns.find((column) => column.name === name) ?? [])
    .map(publishedColumn),
  // A key that is unique over all months identifies a row; any other key needs the month, too.
  key: dataset.key.within === 'dataset' ? dataset.key.columns : ['periode', ...dataset.key.columns],
});

/** The released rows, unchanged, in the order of period and natural key. */
export const recordsForm = (dataset: Dataset, records: ReleasedRecords): Tabular => {
  const { columns, key } = recordsColumns(dataset, records.columns);
  const sortBy = [...new Set(['periode', ...key])].map((name) => records.columns.indexOf(name));
  const rows = records.rows.map((row) =>
    columns.map(({ name }) => {
      const value = row[name];
      return value === undefined ? null : Array.isArray(value) ? value.join('|') : String(value);
    }),
  );
  return { name: 'data', columns, key, rows: rows.sort(byColumns(sortBy)) };
};

const publishedColumn = (column: Column): PublishedColumn => ({
  ...satuDataOf(column),
  name: column.name,
  type: TYPES[column.kind],
  required: !column.optional,
  ...(column.scale !== undefined && { scale: column.scale }),
  ...(column.kind === 'code' && column.codeList && { codes: column.codeList.codes }),
});

type Cells = readonly (string | null)[];

const byColumns =
  (indexes: readonly number[]) =>
  (a: Cells, b: Cells): number => {
    for (const index of indexes) {
      const [x, y] = [a[index] ?? '', b[index] ?? ''];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  };
