import { PROVINCE, regencies } from '../../schemas/codelists/regions.ts';
import type { Column } from '../../schemas/column.ts';
import type { Dataset } from '../../schemas/dataset.ts';
import { STATUSES } from '../../schemas/status.ts';
import type { Released, ReleasedRecords, ReleasedTable } from '../disclose/released.ts';

export type ColumnType = 'string' | 'integer' | 'decimal' | 'date' | 'yearmonth';

/** A column of a published file. */
export interface PublishedColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  /** The closed list of codes, where there is one. */
  readonly codes?: readonly string[];
}

/** A published file before it has a format: every cell canonical text, or null for empty. */
export interface Tabular {
  /** The file's name without its extension. */
  readonly name: string;
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** The code that stands in a dimension's column where a table is not broken down by it. */
const TOTAL = 'TOTAL';

/**
 * The files of a release: `data` holds the records where the plan publishes records, else all its tables in
 * long form; where it has both, the tables are beside it as `tables`.
 */
export const tabularsOf = (dataset: Dataset, released: Released): readonly Tabular[] => {
  const tables = longForm(dataset, released.tables);
  if (!released.records) return [{ ...tables, name: 'data' }];
  return [recordsForm(dataset, released.records), ...(released.tables.length ? [tables] : [])];
};

const recordsForm = (dataset: Dataset, records: ReleasedRecords): Tabular => {
  const columns = records.columns.flatMap(
    (name) => dataset.columns.find((column) => column.name === name) ?? [],
  );
  const sortBy = ['periode', ...dataset.key.columns].map((name) => records.columns.indexOf(name));
  const rows = records.rows.map((row) =>
    columns.map(({ name }) => {
      const value = row[name];
      return value === undefined ? null : Array.isArray(value) ? value.join('|') : String(value);
    }),
  );
  return { name: 'data', columns: columns.map(publishedColumn), rows: rows.sort(byColumns(sortBy)) };
};

const TYPES: Readonly<Record<Column['kind'], ColumnType>> = {
  text: 'string',
  code: 'string',
  codes: 'string',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  month: 'yearmonth',
};

const publishedColumn = (column: Column): PublishedColumn => ({
  name: column.name,
  type: TYPES[column.kind],
  required: !column.optional,
  ...(column.kind === 'code' && { codes: column.codeList?.codes.map((entry) => entry.code) ?? [] }),
});

/** One row a figure: table, period, area, dimensions, measure, value, unit, status. */
const longForm = (dataset: Dataset, tables: readonly ReleasedTable[]): Tabular => {
  const dimensions = Object.entries(dataset.dimensions).filter(([id]) =>
    tables.some((t) => t.plan.by.includes(id)),
  );
  const unitIsDimension = dimensions.some(([id]) => id === 'satuan');
  const measures = Object.entries(dataset.measures).filter(([id]) =>
    tables.some((t) => t.plan.measures.includes(id)),
  );
  const units = measures.flatMap(([, measure]) => ('code' in measure.unit ? [measure.unit.code] : []));
  const areas = [
    PROVINCE,
    ...[...regencies.codes, ...(dataset.area?.others?.codes ?? [])].map((entry) => entry.code),
  ];
  const coded = (name: string, codes: readonly string[]): PublishedColumn => ({
    name,
    type: 'string',
    required: true,
    codes: [...new Set(codes)],
  });
  const columns: PublishedColumn[] = [
    coded(
      'tabel',
      tables.map((table) => table.plan.id),
    ),
    { name: 'periode', type: 'string', required: true },
    coded('kode_wilayah', areas),
    ...dimensions.map(([id, dimension]) =>
      coded(id, [...dimension.codes.codes.map((entry) => entry.code), TOTAL]),
    ),
    coded(
      'ukuran',
      measures.map(([id]) => id),
    ),
    { name: 'nilai', type: measures.some(([, m]) => m.scale) ? 'decimal' : 'integer', required: false },
    ...(unitIsDimension ? [] : [coded('satuan', units)]),
    coded('status', STATUSES),
  ];
  const rows = tables.flatMap(({ plan, cells }) =>
    cells.map((cell) => {
      const unit = dataset.measures[cell.measure]?.unit;
      return [
        plan.id,
        cell.period,
        cell.area,
        ...dimensions.map(([id]) => cell.codes[plan.by.indexOf(id)] ?? TOTAL),
        cell.measure,
        cell.value,
        ...(unitIsDimension ? [] : [unit && 'code' in unit ? unit.code : null]),
        cell.status,
      ];
    }),
  );
  return { name: 'tables', columns, rows };
};

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
