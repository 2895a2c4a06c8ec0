import type { TableSide } from '../changes/difference.ts';
import type { PublishedSchema } from './manifest.ts';
import { readCsv } from './read-csv.ts';

/** The tables of a release by file, from the schemas in its manifest and the text of its CSV files. */
export const tablesOf = (
  schemas: readonly PublishedSchema[],
  csv: ReadonlyMap<string, string>,
): ReadonlyMap<string, TableSide> =>
  new Map(
    schemas.map((schema) => [schema.file, { schema, rows: readCsv(csv.get(schema.file) ?? '', schema) }]),
  );
