import { styleText } from 'node:util';
import {
  differencesOf,
  isSame,
  type NamedRow,
  type TableDifference,
  type TableSide,
} from '../../../pipeline/publish/changes/difference.ts';
import type { Manifest } from '../../../pipeline/publish/manifest/manifest.ts';
import { parseManifest } from '../../../pipeline/publish/manifest/manifest-shape.ts';
import { tablesOf } from '../../../pipeline/publish/manifest/release-tables.ts';
import { utf8 } from '../../verify/release-check.ts';
import { type ReleaseSource, sourceAt } from '../../verify/source.ts';
import { EXIT, Misuse } from '../misuse.ts';

export interface DiffOptions {
  readonly url: string;
  readonly json?: boolean;
}

/** `bersinar diff`: all differences between two versions of a dataset, row by row. Returns 0, also if there are none. */
export const diff = async (
  dataset: string,
  a: string,
  b: string,
  { url, json }: DiffOptions,
): Promise<number> => {
  const [before, after] = [await releaseAt(url, dataset, a), await releaseAt(url, dataset, b)];
  const tables = differencesOf(before.tables, after.tables);
  const answer = { dataset, from: before.manifest.version, to: after.manifest.version, tables };
  console.log(json ? JSON.stringify(answer, null, 2) : render(answer));
  return EXIT.accepted;
};

const releaseAt = async (url: string, dataset: string, version: string) => {
  if (version !== 'latest' && !/^\d+\.\d+\.\d+$/.test(version))
    throw new Misuse(`Versi / version "${version}": 1.4.2 atau/or latest`);
  if (!URL.canParse(url)) throw new Misuse(`Alamat / address "${url}": http://127.0.0.1:8787`);
  const path = `/datasets/${encodeURIComponent(dataset)}/`;
  const source = await sourceAt(
    new URL(`${path}${version === 'latest' ? 'latest.json' : `${version}/`}`, url).href,
  );
  const bytes = await source.file('manifest.json');
  if (!bytes)
    throw new Misuse(
      `Tidak ada versi "${version}" dari ${dataset} / there is no version "${version}" of ${dataset} (${source.name})`,
    );
  const manifest = parseManifest(utf8(bytes));
  return { manifest, tables: await tablesAt(source, manifest) };
};

const tablesAt = async (
  source: ReleaseSource,
  { schemas }: Manifest,
): Promise<ReadonlyMap<string, TableSide>> => {
  const csv = schemas.map(async ({ file }): Promise<[string, string]> => {
    const bytes = await source.file(`${file}.csv`);
    if (!bytes) throw new Error(`${source.name} has no ${file}.csv`);
    return [file, utf8(bytes)];
  });
  return tablesOf(schemas, new Map(await Promise.all(csv)));
};

const paint = (colour: 'green' | 'red' | 'yellow' | 'bold', line: string) =>
  process.stdout.isTTY ? styleText(colour, line) : line;

const cells = (row: NamedRow): string =>
  Object.entries(row)
    .map(([name, value]) => `${name}=${value ?? ''}`)
    .join(' ');

const render = ({
  dataset,
  from,
  to,
  tables,
}: {
  dataset: string;
  from: string;
  to: string;
  tables: readonly TableDifference[];
}): string => [paint('bold', `${dataset} ${from} -> ${to}`), ...tables.flatMap(renderTable)].join('\n');

const renderTable = (table: TableDifference): readonly string[] => {
  const { file, fields, counts, added, removed, changed } = table;
  if (isSame(table)) return [`${file}: sama / equal`];
  return [
    paint('bold', `${file}: +${counts.added} -${counts.removed} ~${counts.changed} baris/rows`),
    ...fields.added.map((name) => paint('green', `+ kolom/column ${name}`)),
    ...fields.removed.map((name) => paint('red', `- kolom/column ${name}`)),
    ...removed.map((row) => paint('red', `- ${cells(row)}`)),
    ...added.map((row) => paint('green', `+ ${cells(row)}`)),
    ...changed.map(({ key, before, after }) =>
      paint('yellow', `~ ${cells(key)}: ${cells(before)} -> ${cells(after)}`),
    ),
  ];
};
