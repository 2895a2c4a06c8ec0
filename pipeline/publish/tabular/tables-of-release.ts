import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Released } from '../../disclose/released.ts';
import { recordsColumns, recordsForm } from './records-form.ts';
import { tablesColumns, tablesForm } from './tables-form.ts';
import type { Tabular } from './tabular.ts';

/**
 * The files of a release: `data` holds the records where the plan publishes records, else all its tables in
 * long form; if it has both, the tables are in a second file, `tables`.
 */
export const tabularsOf = (dataset: Dataset, { tables, records }: Released): readonly Tabular[] => {
  if (!records) return [{ ...tablesForm(dataset, tables), name: 'data' }];
  return [recordsForm(dataset, records), ...(tables.length ? [tablesForm(dataset, tables)] : [])];
};

/** The same files without rows: the columns and keys that follow from the declaration alone. */
export const layoutsOf = (dataset: Dataset): readonly Omit<Tabular, 'rows'>[] => {
  const { records, tables } = dataset.release;
  if (!records) return [{ name: 'data', ...tablesColumns(dataset) }];
  const recordsLayout = { name: 'data', ...recordsColumns(dataset, records.columns) };
  return [recordsLayout, ...(tables.length ? [{ name: 'tables', ...tablesColumns(dataset) }] : [])];
};
