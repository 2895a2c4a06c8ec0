import { DuckDBInstance } from '@duckdb/node-api';
import { type Column, limitsOf } from '../../../schemas/model/column.ts';
import { dataset, PERIOD } from '../files.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What the column's checks are in SQL; true where the value is right. */
const checkOf = (column: Column): string => {
  const { name, kind, codeList } = column;
  const codes = (codeList?.codes ?? []).map(({ code }) => quoted(code)).join(', ');
  const { pattern, minimum } = limitsOf(column);
  const checks: Readonly<Record<Column['kind'], string>> = {
    month: `${name} = ${quoted(PERIOD)}`,
    code: `${name} IN (${codes})`,
    codes: `list_has_all([${codes}], regexp_split_to_array(${name}, '[|,;+]'))`,
    date: `${name} BETWEEN DATE '1900-01-01' AND DATE '2024-04-02'`,
    integer: `${name} >= ${minimum ?? 0}`,
    text: pattern
      ? `regexp_full_match(${name}, ${quoted(pattern.replace(/^\^|\$$/g, ''))})`
      : `${name} <> ''`,
    decimal: `${name} > 0`,
  };
  return column.optional
    ? `(${name} IS NULL OR ${checks[kind]})`
    : `(${name} IS NOT NULL AND ${checks[kind]})`;
};

const TYPES: Partial<Record<Column['kind'], string>> = {
  integer: 'BIGINT',
  date: 'DATE',
  decimal: 'DECIMAL(18,3)',
};

/** A strict, typed read with the checks of the columns and rules, unique keys and a group-by, on one thread. */
export const duckdb = async (path: string): Promise<string> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const types = dataset.columns.map(
    ({ name, kind }) => `${quoted(name)}: ${quoted(TYPES[kind] ?? 'VARCHAR')}`,
  );
  const right = [
    ...dataset.columns.map(checkOf),
    `strftime(tanggal_ungkap, '%Y-%m') = periode`,
    `(lingkup <> 'ANTARPROVINSI' OR kode_asal IS NOT NULL)`,
  ].join(' AND ');
  const sql = `SELECT lingkup, count(*) AS kasus, sum(jumlah_tersangka_l + jumlah_tersangka_p) AS tersangka,
    count(*) FILTER (WHERE NOT (${right})) AS wrong, count(DISTINCT ref_kasus) AS keys
    FROM read_csv(${quoted(path)}, header = true, delim = ',', quote = '"', strict_mode = true,
      columns = {${types.join(', ')}}) GROUP BY lingkup`;
  const rows = (await connection.runAndReadAll(sql)).getRowObjects();
  connection.closeSync();
  instance.closeSync();
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
  return `${sum('kasus')} rows, ${sum('wrong')} wrong, ${sum('kasus') - sum('keys')} repeated`;
};

/** The dataset's row as a Table Schema, for frictionless. */
export const tableSchema = {
  fields: dataset.columns.map((column) => {
    const { name, kind, codeList, optional } = column;
    const type = { integer: 'integer', date: 'date' }[kind as string] ?? 'string';
    const { pattern, minimum } = limitsOf(column);
    return {
      name,
      type,
      constraints: {
        required: !optional,
        ...(kind === 'code' && { enum: codeList?.codes.map(({ code }) => code) }),
        ...(pattern !== undefined && type === 'string' && { pattern }),
        ...(kind === 'integer' && minimum !== undefined && { minimum }),
      },
    };
  }),
  primaryKey: dataset.key.columns,
};
