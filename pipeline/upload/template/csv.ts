import type { Dataset } from '../../../schemas/model/dataset.ts';
import { writeCsv } from '../../publish/formats/csv-text.ts';

/** The CSV template of a dataset: its header and one example row, UTF-8, comma, LF. */
export const templateCsv = ({ columns }: Dataset): string =>
  writeCsv(
    columns.map((column) => column.name),
    [columns.map((column) => column.example)],
  );
