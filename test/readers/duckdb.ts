import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { ColumnType } from '../../pipeline/publish/tabular.ts';
import { groupedBy, groupText } from './groups.ts';
import { compare, compareGroups, type Reader } from './reader.ts';
import { type Expected, SCALE } from './release.ts';

const READ = { csv: 'read_csv', json: 'read_json', parquet: 'read_parquet' } as const;

/** What a column of a Parquet file has to be in SQL. */
const SQL_TYPES: Readonly<Record<ColumnType, RegExp>> = {
  string: /^VARCHAR$/,
  yearmonth: /^VARCHAR$/,
  integer: /^BIGINT$/,
  decimal: /^DECIMAL\(18,\d+\)$/,
  date: /^DATE$/,
};

/** DuckDB from npm reads all three formats without being told anything about them. */
export const duckdb: Reader = {
  name: 'duckdb',
  prepare: async () => undefined,
  async read({ folder, tables }) {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const problems: string[] = [];
    for (const table of tables) {
      for (const [extension, read] of Object.entries(READ)) {
        const file = `${table.name}.${extension}`;
        problems.push(...(await readFigures(connection, file, `${read}('${join(folder, file)}')`, table)));
      }
      problems.push(...(await readTypes(connection, join(folder, `${table.name}.parquet`), table)));
    }
    connection.closeSync();
    instance.closeSync();
    return problems;
  },
};

const rowsOf = async (connection: DuckDBConnection, sql: string) =>
  (await connection.runAndReadAll(sql)).getRowObjects();

const sum = (column: string) => `CAST(round(coalesce(sum("${column}"), 0) * ${10 ** SCALE}) AS BIGINT)`;

/** Rows and sums, over the whole file and by table, measure and status. */
const readFigures = async (
  connection: DuckDBConnection,
  file: string,
  source: string,
  table: Expected,
): Promise<readonly string[]> => {
  const sums = Object.keys(table.sums).map((column) => `${sum(column)} AS "${column}"`);
  const [row = {}] = await rowsOf(
    connection,
    `SELECT ${['count(*) AS n', ...sums].join(', ')} FROM ${source}`,
  );
  const found = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
  const problems = compare(file, { rows: found.n ?? -1, sums: found }, table);
  const by = groupedBy(table.schema);
  if (by.length === 0) return problems;
  const grouped = await rowsOf(
    connection,
    `SELECT concat_ws('/', ${by.join(', ')}) AS name, count(*) AS n, count(*) - count(nilai) AS empty, ${sum('nilai')} AS total FROM ${source} GROUP BY name`,
  );
  const groups = grouped.map(({ name, n, empty, total }) => [
    String(name),
    groupText({ rows: Number(n), empty: Number(empty), sum: Number(total) }),
  ]);
  return [...problems, ...compareGroups(file, Object.fromEntries(groups), table.groups)];
};

/** The types of a Parquet file's columns, in their order. */
const readTypes = async (
  connection: DuckDBConnection,
  path: string,
  { name: file, schema }: Expected,
): Promise<readonly string[]> => {
  const found = await rowsOf(connection, `DESCRIBE SELECT * FROM read_parquet('${path}')`);
  return schema.columns.flatMap(({ name, type }, i) => {
    const { column_name, column_type } = found[i] ?? {};
    return column_name === name && SQL_TYPES[type].test(String(column_type))
      ? []
      : [`${file}.parquet: column ${i + 1} is ${column_name} ${column_type}, not ${name} of type ${type}`];
  });
};
