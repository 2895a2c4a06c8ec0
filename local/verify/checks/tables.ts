import type { PublishedSchema } from '../../../pipeline/publish/manifest/manifest.ts';
import { readCsv } from '../../../pipeline/publish/manifest/read-csv.ts';
import { type ReleaseCheck, utf8 } from '../release-check.ts';

const FORMS = {
  string: /^[\s\S]*$/,
  integer: /^(0|[1-9]\d*)$/,
  decimal: /^(0|[1-9]\d*)(\.\d*[1-9])?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  yearmonth: /^\d{4}-(0[1-9]|1[0-2])$/,
} as const;

/** Every CSV has the columns, types, codes, key and row count that the manifest says. */
export const tables: ReleaseCheck = {
  name: 'tables',
  run: ({ manifest, files }) => ({
    problems: manifest.schemas.flatMap((schema) => {
      const name = `${schema.file}.csv`;
      const rows = manifest.files.find((file) => file.name === name)?.rows;
      const csv = files.get(name);
      return csv ? [...problemsOf(schema, utf8(csv), rows)].map((problem) => `${name}: ${problem}`) : [];
    }),
  }),
};

function* problemsOf(schema: PublishedSchema, csv: string, count: number | undefined): Generator<string> {
  let rows: readonly (readonly (string | null)[])[];
  try {
    rows = readCsv(csv, schema);
  } catch (error) {
    yield (error as Error).message;
    return;
  }
  if (rows.length !== count) yield `${rows.length} rows, not ${count}`;
  const keys = new Set<string>();
  const keyAt = schema.key.map((name) => schema.columns.findIndex((column) => column.name === name));
  for (const [index, row] of rows.entries()) {
    const line = `row ${index + 1}`;
    if (row.length !== schema.columns.length) yield `${line} has ${row.length} cells`;
    for (const [i, { name, type, required, codes }] of schema.columns.entries()) {
      const cell = row[i] ?? null;
      if (cell === null) {
        if (required) yield `${line} has no ${name}`;
      } else if (!FORMS[type].test(cell)) yield `${line}: ${name} "${cell}" is no ${type}`;
      else if (codes && !codes.includes(cell)) yield `${line}: ${name} "${cell}" is no code of its list`;
    }
    const key = JSON.stringify(keyAt.map((i) => row[i]));
    if (keys.has(key)) yield `${line} repeats the key ${key}`;
    keys.add(key);
  }
}
