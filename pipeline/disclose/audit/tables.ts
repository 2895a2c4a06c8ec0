import Papa from 'papaparse';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { toScaled } from '../../../schemas/model/decimal.ts';
import { isSensitive } from '../primary.ts';

/**
 * Audits the bytes of one file of a candidate against the declaration alone; how the file was made does not matter.
 * Throws if a table, measure or record column is not planned, if a count of persons is below its threshold, or if value
 * and status do not fit. Files other than CSV pass.
 */
export const auditTables = (dataset: Dataset, name: string, csv: string): void => {
  if (!name.endsWith('.csv')) return;
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  if (name === 'data.csv' && dataset.release.records) auditRecords(dataset, data);
  else auditFigures(dataset, name, data);
};

const auditFigures = (dataset: Dataset, name: string, data: readonly Record<string, string>[]): void => {
  for (const row of data) {
    const problem = problemOf(dataset, row);
    if (problem)
      throw new Error(
        `Disclosure audit of "${dataset.id}" ${name}: ${problem} (${row.tabel}, ${row.periode}, ${row.kode_wilayah}).`,
      );
  }
};

const problemOf = (dataset: Dataset, row: Record<string, string>): string | undefined => {
  const { tabel, ukuran = '', nilai = '', status } = row;
  const plan = dataset.release.tables.find((table) => table.id === tabel);
  const measure = dataset.measures[ukuran];
  if (!plan || !measure || !plan.measures.includes(ukuran)) return 'a figure that no plan names';
  const shown = status === 'published' || status === 'zero';
  if (shown === (nilai === '')) return `the value "${nilai}" beside the status "${status}"`;
  if (shown && isSensitive(measure, toScaled(nilai, measure.scale ?? 0)))
    return 'a count below its threshold';
  return undefined;
};

const auditRecords = (dataset: Dataset, rows: readonly Record<string, string>[]): void => {
  const planned = new Set(dataset.release.records?.columns);
  const extra = Object.keys(rows[0] ?? {}).filter((column) => !planned.has(column));
  if (extra.length)
    throw new Error(`Disclosure audit of "${dataset.id}": unplanned columns ${extra.join(', ')}.`);
};
