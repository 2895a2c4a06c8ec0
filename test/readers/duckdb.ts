import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { ColumnType } from '../../pipeline/publish/tabular/tabular.ts';
import { compare, type Figures, type Layout, SCALE } from './figures.ts';
import type { Reader } from './reader.ts';
import type { Expected } from './release.ts';

/** DuckDB's names for the types of a Parquet file's columns. */
const TYPES: Readonly<Record<ColumnType, RegExp>> = {
  string: /^VARCHAR$/,
  yearmonth: /^VARCHAR$/,
  integer: /^BIGINT$/,
  decimal: /^DECIMAL\(18,\d+\)$/,
  date: /^DATE$/,
};

/**
 * DuckDB from npm reads all three formats without being told anything about them, then CSV and JSON again with
 * the types that Parquet carries: those have to give the very rows of the Parquet file.
 */
export const duckdb: Reader = {
  name: 'duckdb',
  prepare: async () => undefined,
  async read({ folder, tables }) {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const problems: string[] = [];
    for (const table of tables)
      try {
        problems.push(...(await readTable(connection, folder, table)));
      } catch (error) {
        problems.push(`${table.name}: ${String(error).split('\n').slice(0, 3).join(' ')}`);
      }
    connection.closeSync();
    instance.closeSync();
    return problems;
  },
};

type Row = Readonly<Record<string, unknown>>;

const readTable = async (connection: DuckDBConnection, folder: string, table: Expected) => {
  const rowsOf = async (sql: string): Promise<Row[]> => (await connection.runAndReadAll(sql)).getRowObjects();
  const path = (extension: string) => `'${join(folder, `${table.name}.${extension}`)}'`;
  const parquet = `read_parquet(${path('parquet')})`;
  const columns = await rowsOf(`DESCRIBE SELECT * FROM ${parquet}`);
  const types = columns.map((row) => `"${row.column_name}": '${row.column_type}'`).join(', ');
  const declared = {
    csv: `read_csv(${path('csv')}, header = true, columns = {${types}})`,
    json: `read_json(${path('json')}, columns = {${types}})`,
  };
  const sources = {
    parquet,
    csv: `read_csv(${path('csv')})`,
    json: `read_json(${path('json')})`,
    'csv with types': declared.csv,
    'json with types': declared.json,
  };
  const problems = [...typeProblems(table, columns)];
  // CSV and JSON are read with these types: where they are wrong, the rest would only repeat it.
  if (problems.length > 0) return problems;
  for (const [what, source] of Object.entries(sources)) {
    const found = figuresFrom(table.layout, await rowsOf(figuresSql(table.layout, source)));
    problems.push(...compare(`${table.name}, ${what}`, found, table.figures));
  }
  for (const [what, source] of Object.entries(declared))
    for (const [a, b] of [
      [source, parquet],
      [parquet, source],
    ]) {
      const different = await rowsOf(`SELECT * FROM ${a} EXCEPT ALL SELECT * FROM ${b}`);
      if (different.length > 0)
        problems.push(`${table.name}: ${different.length} rows of ${what} and parquet differ`);
    }
  return problems;
};

const typeProblems = ({ name: table, schema }: Expected, columns: readonly Row[]): readonly string[] => {
  const found = columns.map((row) => `${row.column_name} ${row.column_type}`);
  if (found.length !== schema.columns.length) return [`${table}.parquet has the columns ${found.join(', ')}`];
  return schema.columns.flatMap(({ name, type }, i) =>
    columns[i]?.column_name === name && TYPES[type].test(String(columns[i]?.column_type))
      ? []
      : [`${table}.parquet: column ${i + 1} is ${found[i]}, not ${name} ${type}`],
  );
};

const figuresSql = ({ columns, numeric, groupBy }: Layout, source: string): string => {
  const group =
    groupBy.length > 0 ? `concat_ws('/', ${groupBy.map((name) => `"${name}"`).join(', ')})` : `''`;
  const filled = columns.map((name) => `count("${name}") AS "${name} filled"`);
  const thousandths = (name: string) => `sum(CAST("${name}" AS DECIMAL(18, ${SCALE})) * ${10 ** SCALE})`;
  const sums = numeric.map((name) => `CAST(coalesce(${thousandths(name)}, 0) AS BIGINT) AS "${name} sum"`);
  return `SELECT ${[`${group} AS "group"`, 'count(*) AS "rows"', ...filled, ...sums].join(', ')} FROM ${source} GROUP BY 1`;
};

const figuresFrom = (layout: Layout, rows: readonly Row[]): Figures => {
  const names = [
    'rows',
    ...layout.columns.map((c) => `${c} filled`),
    ...layout.numeric.map((c) => `${c} sum`),
  ];
  return Object.fromEntries(
    rows.flatMap((row) => names.map((name) => [`${row.group} ${name}`, Number(row[name])])),
  );
};
