import Papa from 'papaparse';
import { type Check, type Site, textOf } from '../site.ts';

interface Column {
  readonly name: string;
  readonly titles: { readonly id: readonly string[] };
  readonly datatype: { readonly base: string; readonly format?: string };
  readonly required: boolean;
}

const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]+$/,
  nonNegativeInteger: /^\d+$/,
  decimal: /^\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  gYearMonth: /^\d{4}-\d{2}$/,
};

/** Every CSV against the CSVW metadata beside it: header, datatypes, required cells, primary key. */
export const csvw: Check = {
  name: 'csvw',
  async run(site) {
    const problems = site.releases.map(async ({ folder }) => {
      const { schemas = [] } = JSON.parse(textOf(await site.read(`${folder}manifest.json`)) || '{}') as {
        schemas?: { file: string }[];
      };
      return (await Promise.all(schemas.map(({ file }) => tableProblems(site, folder, file)))).flat();
    });
    return (await Promise.all(problems)).flat();
  },
};

const tableProblems = async (site: Site, folder: string, table: string): Promise<readonly string[]> => {
  const where = `${folder}${table}.csv`;
  const metadata = JSON.parse(textOf(await site.read(`${where}-metadata.json`)) || '{}');
  if (metadata['@context']?.[0] !== 'http://www.w3.org/ns/csvw' || metadata.url !== `${table}.csv`)
    return [`${where}: no CSVW metadata of this file`];
  const columns = metadata.tableSchema.columns as readonly Column[];
  const [header = [], ...rows] = Papa.parse<string[]>(textOf(await site.read(where)), {
    skipEmptyLines: true,
  }).data;
  const problems: string[] = [];
  if (
    columns.some(({ name, titles }, i) => header[i] !== name || !titles.id.includes(name)) ||
    header.length !== columns.length
  )
    problems.push(`the header ${header.join(',')} is not ${columns.map(({ name }) => name).join(',')}`);
  const keys = new Set<string>();
  const keyAt = (metadata.tableSchema.primaryKey as string[]).map((name) => header.indexOf(name));
  for (const [index, row] of rows.entries()) {
    for (const [i, column] of columns.entries()) {
      const cell = row[i] ?? '';
      const { base, format } = column.datatype;
      if (
        cell === ''
          ? column.required
          : !FORMS[base]?.test(cell) ||
            (base === 'string' && format && !new RegExp(`^(?:${format})$`).test(cell))
      )
        problems.push(`row ${index + 1}: ${column.name} "${cell}" is no ${base}`);
    }
    const key = JSON.stringify(keyAt.map((i) => row[i]));
    if (keys.has(key)) problems.push(`row ${index + 1} repeats the key ${key}`);
    keys.add(key);
  }
  return problems.map((problem) => `${where}: ${problem}`);
};
