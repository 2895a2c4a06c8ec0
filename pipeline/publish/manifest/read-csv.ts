import Papa from 'papaparse';
import type { PublishedSchema } from './manifest.ts';

/**
 * The rows of one of our own published CSV files: canonical text, null for an empty cell. Throws if the
 * file's header is not the schema's, or a quote is not closed.
 */
export const readCsv = (csv: string, schema: PublishedSchema): readonly (readonly (string | null)[])[] => {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\n', skipEmptyLines: true });
  const [broken] = errors.filter(({ type }) => type === 'Quotes');
  if (broken) throw new Error(`${schema.file}.csv, row ${broken.row}: ${broken.message}.`);
  const [header = [], ...rows] = data;
  const expected = schema.columns.map((column) => column.name);
  if (header.join(',') !== expected.join(','))
    throw new Error(
      `${schema.file}.csv has the columns ${header.join(',')}; its schema has ${expected.join(',')}.`,
    );
  return rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
};
