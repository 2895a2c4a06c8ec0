import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, PublishedSchema } from '../../pipeline/publish/manifest/manifest.ts';
import { readCsv } from '../../pipeline/publish/manifest/read-csv.ts';
import { type Figures, figuresIn, type Layout, layoutOf } from './figures.ts';

/** A downloaded release, and the facts of its manifest and CSV that every reader has to find. */
export interface Downloaded {
  readonly dataset: string;
  readonly folder: string;
  readonly tables: readonly Expected[];
}

/** One table: its columns as the manifest lists them, and its figures as the CSV has them. */
export interface Expected {
  readonly name: string;
  readonly schema: PublishedSchema;
  readonly layout: Layout;
  readonly figures: Figures;
}

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
  const tables = manifest.schemas.map((schema) =>
    expectedOf(schema, texts.get(`${schema.file}.csv`) ?? '', manifest),
  );
  return { dataset, folder, tables };
};

const expectedOf = (schema: PublishedSchema, csv: string, { dataset, files }: Manifest): Expected => {
  const rows = readCsv(csv, schema);
  for (const { name, rows: listed } of files)
    if (name.startsWith(`${schema.file}.`) && listed !== undefined && listed !== rows.length)
      throw new Error(`${dataset}: the manifest gives ${name} ${listed} rows; the CSV has ${rows.length}.`);
  const layout = layoutOf(schema.columns);
  const keyed = rows.map((row) => Object.fromEntries(layout.columns.map((name, i) => [name, row[i]])));
  return { name: schema.file, schema, layout, figures: figuresIn(layout, keyed) };
};
