import type { Code } from '../../../schemas/model/code-list.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { SatuData } from '../../../schemas/model/satu-data.ts';
import type { Released } from '../../disclose/released.ts';
import { recordsColumns, recordsForm } from './records-form.ts';
import { tablesColumns, tablesForm } from './tables-form.ts';

export type ColumnType = 'string' | 'integer' | 'decimal' | 'date' | 'yearmonth';

/** A column of a published file, with its Satu Data metadata. */
export interface PublishedColumn extends SatuData {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  /** Decimals: digits after the point. */
  readonly scale?: number;
  /** The closed list of codes, where there is one. */
  readonly codes?: readonly Code[];
}

/** A published file before it has a format: every cell canonical text, or null for empty. */
export interface Tabular {
  /** The file's name without its extension. */
  readonly name: string;
  readonly columns: readonly PublishedColumn[];
  /** Columns whose values together name a row. */
  readonly key: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/**
 * The files of a release: `data` holds the records where the plan publishes records, else all its tables in
 * long form; where it has both, the tables are beside it as `tables`.
 */
export const tabularsOf = (dataset: Dataset, { tables, records }: Released): readonly Tabular[] => {
  if (!records) return [{ ...tablesForm(dataset, tables), name: 'data' }];
  return [recordsForm(dataset, records), ...(tables.length ? [tablesForm(dataset, tables)] : [])];
};

/** The same files before they have rows: what the declaration alone says of them. */
export const formsOf = (dataset: Dataset): readonly Omit<Tabular, 'rows'>[] => {
  const { records, tables } = dataset.release;
  if (!records) return [{ name: 'data', ...tablesColumns(dataset) }];
  const recordForm = { name: 'data', ...recordsColumns(dataset, records.columns) };
  return [recordForm, ...(tables.length ? [{ name: 'tables', ...tablesColumns(dataset) }] : [])];
};
