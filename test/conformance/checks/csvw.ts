import Papa from 'papaparse';
import { type Check, jsonAt, type Site, textOf } from '../site.ts';
import { type Datatype, isOf } from './csvw-datatype.ts';

interface Column {
  readonly name: string;
  readonly titles: { readonly id: readonly string[]; readonly en: readonly string[] };
  readonly datatype: Datatype;
  readonly required: boolean;
  readonly null?: readonly string[];
}

interface Table {
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
}

/** The dialect of our files; the CSVW defaults have other line ends. */
const DIALECT = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  lineTerminators: ['\n'],
  header: true,
};

/** Every CSV against the CSVW metadata beside it: dialect, header, datatypes, required cells, primary key. */
export const csvw: Check = {
  name: 'csvw',
  async run(site) {
    const tables = site.releases.map(async ({ folder }) => {
      const { files = [] } = (await jsonAt(site, `${folder}manifest.json`)) as { files?: { name: string }[] };
      const tables = files.flatMap(({ name }) => name.match(/^(.*)\.csv$/)?.[1] ?? []);
      return Promise.all(tables.map((name) => tableProblems(site, folder, name)));
    });
    const problems = (await Promise.all(tables)).flat();
    return { checked: problems.length, of: 'tables', findings: problems.flat() };
  },
};

const tableProblems = async (site: Site, folder: string, name: string): Promise<readonly string[]> => {
  const where = `${folder}${name}.csv`;
  const metadata = await jsonAt(site, `${where}-metadata.json`);
  if (metadata['@context']?.[0] !== 'http://www.w3.org/ns/csvw' || metadata.url !== `${name}.csv`)
    return [`${where}: no CSVW metadata of this file`];
  const csv = textOf(await site.read(where));
  const problems: string[] = [];
  for (const [property, value] of Object.entries(DIALECT))
    if (JSON.stringify(metadata.dialect?.[property]) !== JSON.stringify(value))
      problems.push(`the dialect's ${property} is ${JSON.stringify(metadata.dialect?.[property])}`);
  if (/\r|^\uFEFF/.test(csv) || !csv.endsWith('\n'))
    problems.push('has other line ends, or a mark before them');
  const { data, errors } = Papa.parse<string[]>(csv.replace(/\n$/, ''), { delimiter: ',', newline: '\n' });
  problems.push(...errors.map(({ row, message }) => `row ${row}: ${message}`));
  problems.push(...rowProblems(metadata.tableSchema, data));
  return problems.map((problem) => `${where}: ${problem}`);
};

const rowProblems = ({ columns, primaryKey }: Table, [header = [], ...rows]: readonly string[][]) => {
  const names = columns.map((column) => column.name);
  const problems: string[] = [];
  if (header.join() !== names.join() || columns.some(({ name, titles }) => !titles.id.includes(name)))
    problems.push(`the header ${header.join()} is not ${names.join()}`);
  for (const { name, titles } of columns)
    if (!titles.id[1] || !titles.en?.[0]) problems.push(`the column ${name} has no title in both languages`);
  const keyAt = primaryKey.map((name) => names.indexOf(name));
  if (keyAt.length === 0 || keyAt.includes(-1)) problems.push(`${primaryKey.join()} is no primary key`);
  const keys = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (row.length !== columns.length) problems.push(`row ${index + 1} has ${row.length} cells`);
    for (const [i, column] of columns.entries()) {
      const cell = row[i] ?? '';
      const isNull = (column.null ?? ['']).includes(cell);
      if (isNull ? column.required : !isOf(column.datatype, cell))
        problems.push(`row ${index + 1}: ${column.name} "${cell}" is no ${JSON.stringify(column.datatype)}`);
    }
    const key = JSON.stringify(keyAt.map((i) => row[i]));
    if (keys.has(key)) problems.push(`row ${index + 1} repeats the key ${key}`);
    keys.add(key);
  }
  return problems;
};
