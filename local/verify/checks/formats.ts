import { readCsv } from '../../../pipeline/publish/manifest/read-csv.ts';
import { type ReleaseCheck, utf8 } from '../release-check.ts';

/** The JSON files hold the rows of the CSV files, value for value. */
export const formats: ReleaseCheck = {
  name: 'formats',
  run: ({ manifest, files }) => ({
    problems: manifest.schemas.flatMap((schema) => {
      const [csv, json] = [files.get(`${schema.file}.csv`), files.get(`${schema.file}.json`)];
      if (!csv || !json) return [];
      try {
        const numeric = new Set(['integer', 'decimal']);
        const fromCsv = readCsv(utf8(csv), schema).map((row) =>
          Object.fromEntries(
            schema.columns.map(({ name, type }, i) => {
              const cell = row[i] ?? null;
              return [name, cell !== null && numeric.has(type) ? Number(cell) : cell];
            }),
          ),
        );
        return JSON.stringify(fromCsv) === JSON.stringify(JSON.parse(utf8(json)))
          ? []
          : [`${schema.file}.json and ${schema.file}.csv hold different rows`];
      } catch (error) {
        return [`${schema.file}: ${(error as Error).message}`];
      }
    }),
  }),
};
