import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { compare, type Reader } from './reader.ts';
import { SCALE } from './release.ts';

const READ = { csv: 'read_csv', json: 'read_json', parquet: 'read_parquet' } as const;

/** DuckDB from npm reads all three formats without being told anything about them. */
export const duckdb: Reader = {
  name: 'duckdb',
  prepare: async () => undefined,
  async read({ folder, tables }) {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
    const problems: string[] = [];
    for (const table of tables)
      for (const [extension, read] of Object.entries(READ)) {
        const file = `${table.name}.${extension}`;
        const source = `${read}('${join(folder, file)}')`;
        const sums = Object.keys(table.sums).map(
          (c) => `CAST(round(coalesce(sum("${c}"), 0) * ${10 ** SCALE}) AS BIGINT) AS "${c}"`,
        );
        const [row = {}] = await rowsOf(`SELECT ${['count(*) AS n', ...sums].join(', ')} FROM ${source}`);
        const found = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
        problems.push(...compare(file, { rows: found.n ?? -1, sums: found }, table));
        if (extension !== 'parquet') continue;
        for (const { column_name: name, column_type: type } of await rowsOf(
          `DESCRIBE SELECT * FROM ${source}`,
        ))
          if (table.decimals.includes(String(name)) !== /^DECIMAL\(18,3\)$/.test(String(type)))
            problems.push(`${file}: ${name} is ${type}`);
      }
    connection.closeSync();
    return problems;
  },
};
