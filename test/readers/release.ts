import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, PublishedSchema } from '../../pipeline/publish/manifest.ts';
import { readCsv } from '../../pipeline/publish/read-csv.ts';
import { groupsOf } from './groups.ts';

/** A downloaded release, and what its manifest and CSV say that every reader has to find. */
export interface Downloaded {
  readonly dataset: string;
  readonly folder: string;
  readonly tables: readonly Expected[];
}

/** One table: its rows, and the exact sum of each numeric column in whole numbers of the column's smallest digit. */
export interface Expected {
  readonly name: string;
  readonly rows: number;
  readonly sums: Readonly<Record<string, number>>;
  /** By table, measure and status: rows, empty figures and sum. */
  readonly groups: Readonly<Record<string, string>>;
  readonly schema: PublishedSchema;
}

/** Digits that sums are compared in. */
export const SCALE = 3;

/** Downloads the newest release of a dataset into a folder. */
export const download = async (url: string, dataset: string, into: string): Promise<Downloaded> => {
  const { version } = (await (await fetch(`${url}/datasets/${dataset}/latest.json`)).json()) as {
    version: string;
  };
  const folder = join(into, dataset);
  await mkdir(folder, { recursive: true });
  const fetchFile = async (name: string) => {
    const response = await fetch(`${url}/datasets/${dataset}/${version}/${name}`);
    if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
    const body = Buffer.from(await response.arrayBuffer());
    await writeFile(join(folder, name), body);
    return body.toString('utf8');
  };
  const manifest = JSON.parse(await fetchFile('manifest.json')) as Manifest;
  const texts = new Map<string, string>();
  for (const { name } of manifest.files) texts.set(name, await fetchFile(name));
  const tables = manifest.schemas.map((schema): Expected => {
    const rows = readCsv(texts.get(`${schema.file}.csv`) ?? '', schema);
    const numeric = schema.columns.flatMap(({ name, type }, i) =>
      type === 'integer' || type === 'decimal' ? [{ name, i }] : [],
    );
    return {
      name: schema.file,
      rows: rows.length,
      sums: Object.fromEntries(
        numeric.map(({ name, i }) => [
          name,
          rows.reduce((sum, row) => sum + Math.round(Number(row[i] ?? 0) * 10 ** SCALE), 0),
        ]),
      ),
      groups: groupsOf(rows, schema, SCALE),
      schema,
    };
  });
  return { dataset, folder, tables };
};
